"""Weights of the measures, as small decision trees whose answers are added up, in log odds.

Above 0 a line looks like body text. Found by gradient boosting on development pages, cross-validated by site, and
rounded to two places; see docs/parser.md. Written by a program: change the measures in `evidence`, then train anew.
"""

# fmt: off

def alone(
    width: float, words: float, sentences: float, commas: float, end: float, capitals: float, small: float, digits:
       float, date: float, apart: float, address: float, opens: float, bullet: float, indent: float, again: float,
       blank_before: float, blank_after: float, whole: float, start: float, part: float, share: float, comments:
       float, related: float, offers: float, legal: float, photo: float, credit: float, tags: float, menu: float,
) -> float:
    """Weigh the measures of a line by itself."""
    return (
        0.37
        + ((-0.22 if width <= 21 else -0.16 if blank_before <= 0.5 else -0.1 if end <= 2.5 else 0.03) if width <= 111
           else (-0.16 if end <= 1.5 else 0.11 if capitals <= 0.28 else -0.03) if width <= 171 else 0.16)
        + (((-0.19 if width <= 21 else -0.12) if end <= 0.5 else -0.01 if start <= 0.5 else -0.19) if width <= 120
           else ((-0.11 if end <= 2.5 else 0.11) if width <= 180 else 0.15) if part <= 0.5 else -0.2)
        + ((-0.17 if width <= 21 else -0.13 if blank_before <= 0.5 else (-0.05 if end <= 2.5 else 0.05) if start <=
           0.5 else -0.16) if width <= 120 else (-0.12 if end <= 1.5 else 0.08) if width <= 180 else 0.14)
        + ((-0.16 if width <= 21 else -0.11 if blank_before <= 0.5 else -0.01 if start <= 0.5 else -0.15) if width <=
           120 else ((-0.1 if end <= 2.5 else 0.1) if width <= 188 else 0.14) if part <= 0.5 else -0.18)
        + (((-0.15 if width <= 21 else -0.09) if end <= 0.5 else 0.09 if capitals <= 0.06 else -0.03 if address <=
           0.5 else -0.21) if words <= 19.5 else (0.06 if end <= 2.5 else 0.13) if capitals <= 0.35 else -0.11)
        + (((-0.14 if width <= 21 else -0.08) if end <= 0.5 else (0.02 if start <= 0.5 else -0.14) if part <= 0.5
           else -0.16) if width <= 137 else (-0.09 if end <= 3.5 else 0.09) if width <= 188 else 0.13)
        + (((-0.13 if width <= 21 else -0.05 if words <= 9.5 else -0.12) if end <= 0.5 else -0.04 if commas <= 1.54
           else 0.09) if words <= 19.5 else (-0.06 if end <= 2.5 else 0.08) if width <= 180 else 0.12)
        + ((((-0.09 if apart <= 2.5 else 0.15) if whole <= 0.5 else -0.14) if end <= 0.5 else 0.08 if capitals <=
           0.06 else -0.04) if words <= 20.5 else (-0.07 if end <= 2.5 else 0.08) if width <= 180 else 0.12)
        + ((-0.12 if width <= 21 else -0.08 if blank_before <= 0.5 else (-0.01 if start <= 0.5 else -0.12) if commas
           <= 1.31 else 0.09) if words <= 20.5 else (-0.05 if end <= 2.5 else 0.08) if width <= 198 else 0.12)
        + (((-0.11 if words <= 4.5 else (-0.04 if digits <= 0.02 else 0.06) if width <= 55.6 else -0.08) if end <=
           3.5 else (0.05 if start <= 0.5 else -0.13) if part <= 0.5 else -0.16) if width <= 161 else 0.1)
        + ((-0.1 if width <= 21 else -0.07 if blank_before <= 0.5 else -0.02 if commas <= 1.31 else 0.09) if words <=
           20.5 else ((-0.02 if blank_before <= 0.5 else 0.08) if indent <= 3 else -0.2) if width <= 198 else 0.11)
        + (((((-0.08 if digits <= 0.02 else -0.01) if apart <= 2.5 else 0.16) if whole <= 0.5 else -0.12) if end <=
           1.5 else (0.03 if start <= 0.5 else -0.12) if address <= 0.5 else -0.16) if width <= 161 else 0.1)
        + ((((-0.08 if blank_before <= 0.5 else 0 if indent <= 1 else -0.08) if whole <= 0.5 else -0.12) if end <=
           3.5 else (0.08 if capitals <= 0.12 else 0) if part <= 0.5 else -0.14) if width <= 171 else 0.1)
        + (((-0.1 if apart <= 2.5 else 0.12) if width <= 21 else -0.06 if blank_before <= 0.5 else ((0.03 if commas
           <= 1.2 else 0.11) if indent <= 1 else -0.04) if start <= 0.5 else -0.09) if width <= 171 else 0.09)
        + ((-0.09 if width <= 21 else ((-0.04 if commas <= 1.54 else 0.06) if date <= 0.25 else 0.17 if date <= 0.75
           else 0) if start <= 0.5 else -0.11) if words <= 20.5 else 0.03 if width <= 198 else 0.1)
        + ((((-0.05 if apart <= 2.5 else 0.15) if whole <= 0.5 else -0.11) if end <= 1.5 else (0.04 if capitals <=
           0.35 else -0.09 if digits <= 0.02 else 0.08) if address <= 0.5 else -0.15) if width <= 180 else 0.09)
        + (((((-0.06 if digits <= 0.02 else 0) if apart <= 2.5 else 0.15) if whole <= 0.5 else -0.11) if end <= 2.5
           else (0.06 if capitals <= 0.12 else 0) if part <= 0.5 else -0.12) if width <= 188 else 0.09)
        + ((-0.08 if width <= 21 else (-0.06 if date <= 0.25 else 0.14 if date <= 0.75 else -0.03) if blank_before <=
           0.5 else (0.03 if start <= 0.5 else -0.07) if indent <= 3 else -0.12) if width <= 188 else 0.09)
        + (((((-0.03 if blank_before <= 0.5 else 0.02) if date <= 0.25 else 0.18 if date <= 0.75 else 0) if whole <=
           0.5 else -0.11) if capitals <= 0.27 else -0.08 if blank_before <= 0.5 else -0.03) if width <= 188 else
           0.09)
        + ((((-0.01 if capitals <= 0.25 else -0.05) if apart <= 2.5 else 0.14) if whole <= 0.5 else -0.1) if end <=
           3.5 else 0.09 if capitals <= 0.05 else (0.02 if start <= 0.5 else -0.1) if part <= 0.5 else -0.12)
        + (((-0.04 if blank_before <= 0.5 else ((0 if bullet <= 0.5 else 0.17) if commas <= 0.6 else 0.07) if indent
           <= 1 else -0.04) if whole <= 0.5 else -0.1) if words <= 29.5 else 0 if end <= 2.5 else 0.1)
        + (((-0.04 if blank_before <= 0.5 else (((0.01 if commas <= 0.6 else 0.07) if bullet <= 0.5 else 0.17) if
           start <= 0.5 else -0.06) if indent <= 1 else -0.04) if whole <= 0.5 else -0.1) if width <= 198 else 0.08)
        + (((((-0.01 if date <= 0.25 else 0.16 if date <= 0.75 else 0) if commas <= 1.2 else 0.06) if capitals <=
           0.27 else -0.04) if whole <= 0.5 else -0.1) if words <= 29.5 else 0 if end <= 2.5 else 0.09)
        + (((((-0.04 if digits <= 0.02 else 0) if apart <= 2.5 else 0.14) if end <= 2.5 else (0.06 if capitals <=
           0.06 else 0.01) if address <= 0.5 else -0.05) if whole <= 0.5 else -0.1) if words <= 33.5 else 0.08)
        + (((-0.03 if blank_before <= 0.5 else (((0.02 if bullet <= 0.5 else 0.16) if commas <= 1.62 else 0.09) if
           start <= 0.5 else -0.05) if indent <= 1 else -0.04) if whole <= 0.5 else -0.09) if words <= 33.5 else
           0.08)
        + (((-0.03 if blank_before <= 0.5 else (0.03 if start <= 0.5 else -0.05) if indent <= 1 else -0.04) if whole
           <= 0.5 else -0.09) if width <= 198 else (-0.14 if commas <= 0.46 else 0.05) if end <= 0.5 else 0.08)
        + ((((((0.2 if width <= 4 else 0.01 if date <= 0.25 else 0.07) if start <= 0.5 else -0.05) if indent <= 3
           else -0.05) if capitals <= 0.27 else -0.03) if whole <= 0.5 else -0.09) if words <= 33.5 else 0.08)
        + (((((-0.05 if date <= 0.25 else 0.04) if blank_after <= 0.5 else -0.01) if apart <= 2.5 else 0.13) if whole
           <= 0.5 else -0.09) if end <= 3.5 else (0.07 if capitals <= 0.06 else 0.01) if part <= 0.5 else -0.14)
        + (((-0.03 if blank_before <= 0.5 else (-0.05 if blank_after <= 0.5 else (0.04 if start <= 0.5 else -0.05) if
           address <= 0.5 else -0.05) if indent <= 1 else -0.03) if whole <= 0.5 else -0.09) if width <= 223 else
           0.07)
        + (((-0.04 if width <= 21 else ((0.03 if date <= 0.25 else 0.09) if again <= 1.5 else -0.04) if words <= 9.5
           else -0.04 if end <= 2.5 else 0.01) if start <= 0.5 else -0.08) if words <= 33.5 else 0.07)
        + ((((((-0.01 if commas <= 1.1 else 0.04) if date <= 0.25 else 0.14 if date <= 0.75 else 0.01) if start <=
           0.5 else -0.04) if again <= 1.5 else -0.04) if whole <= 0.5 else -0.08) if words <= 33.5 else 0.07)
        + ((((-0.05 if width <= 21 else -0.01) if start <= 0.5 else -0.08) if apart <= 2.5 else 0.12) if end <= 2.5
           else ((0.02 if legal <= 0.5 else -0.09) if words <= 30.5 else 0.08) if address <= 0.5 else -0.13)
        + (((-0.02 if blank_before <= 0.5 else ((0.01 if bullet <= 0.5 else 0.14) if commas <= 1.75 else 0.09) if
           indent <= 1 else -0.03) if whole <= 0.5 else -0.08) if width <= 223 else -0.05 if end <= 0.5 else 0.08)
        + (((-0.03 if bullet <= 0.5 else -0.03 if words <= 3.5 else 0.07) if apart <= 1.5 else 0.1) if end <= 2.5
           else (0.06 if capitals <= 0.12 else -0.02 if digits <= 0.02 else 0.05) if part <= 0.5 else -0.12)
        + ((((((0.01 if date <= 0.25 else 0.14 if date <= 0.75 else 0.02) if start <= 0.5 else -0.04) if again <= 1.5
           else -0.04) if whole <= 0.5 else -0.08) if address <= 0.5 else -0.09) if width <= 223 else 0.06)
        + (((((((0 if commas <= 1.1 else 0.05) if date <= 0.25 else 0.05) if start <= 0.5 else -0.04) if again <= 1.5
           else -0.04) if whole <= 0.5 else -0.08) if address <= 0.5 else -0.08) if words <= 33.5 else 0.06)
        + ((((-0.02 if again <= 1.5 else -0.09) if bullet <= 0.5 else 0.01) if apart <= 2.5 else 0.1) if end <= 2.5
           else ((0.02 if address <= 0.5 else -0.11) if words <= 30.5 else 0.08) if part <= 0.5 else -0.11)
        + ((((((-0.02 if words <= 6.5 else 0.02 if digits <= 0.02 else 0.13) if width <= 57 else -0.03) if end <= 3.5
           else 0.02) if start <= 0.5 else -0.07) if part <= 0.5 else -0.1) if width <= 251 else 0.06)
        + (((((0.01 if again <= 2.5 else 0.34) if width <= 5 else -0.02) if blank_before <= 0.5 else (-0.04 if
           blank_after <= 0.5 else 0.02) if indent <= 3 else -0.05) if comments <= 0.5 else -0.1) if width <= 251
           else 0.05)
        + (((((-0.03 if words <= 6.5 else 0.15) if width <= 30 else 0.04) if words <= 9.5 else -0.04) if end <= 1.5
           else (0.06 if capitals <= 0.06 else 0.01) if indent <= 3 else -0.08) if address <= 0.5 else -0.08)
        + (((-0.01 if apart <= 1.5 else 0.09) if end <= 3.5 else (0.08 if words <= 5.5 else (-0.01 if words <= 17.5
           else 0.04) if width <= 165 else -0.06) if words <= 30.5 else 0.07) if part <= 0.5 else -0.1)
        + (((-0.01 if blank_before <= 0.5 else (((-0.03 if blank_after <= 0.5 else 0.02) if indent <= 1 else -0.03)
           if sentences <= 1.5 else 0.09) if words <= 35.5 else 0.08) if whole <= 0.5 else -0.07) if address <= 0.5
           else -0.07)
        + (((((-0.02 if apart <= 2.5 else 0.1) if date <= 0.25 else 0.11 if date <= 0.75 else -0.03 if end <= 0.5
           else 0.09) if commas <= 0.79 else 0.02) if width <= 393 else 0.07) if start <= 0.5 else -0.06)
        + (((0.08 if width <= 5 else ((0.01 if words <= 9.5 else -0.03) if whole <= 0.5 else -0.09) if again <= 1.5
           else -0.06) if end <= 2.5 else 0.01 if words <= 30.5 else 0.07) if part <= 0.5 else -0.1)
        + ((-0.01 if blank_before <= 0.5 else ((((-0.04 if blank_after <= 0.5 else 0.02) if width <= 83 else -0.04)
           if commas <= 1.2 else 0.05) if words <= 18.5 else 0.05) if indent <= 3 else -0.04) if legal <= 0.5 else
           -0.09)
        + (((((0 if width <= 70 else -0.04) if blank_before <= 0.5 else (0.01 if indent <= 3 else -0.05) if sentences
           <= 1.5 else 0.09) if address <= 0.5 else -0.05) if width <= 393 else 0.07) if comments <= 0.5 else -0.1)
        + ((((-0.01 if apart <= 1.5 else 0.09) if date <= 0.25 else 0.1 if date <= 0.75 else -0.03 if end <= 0.5 else
           0.08) if commas <= 0.78 else 0.01 if width <= 241 else 0.08) if start <= 0.5 else -0.06)
        + ((((((0.01 if width <= 393 else 0.07) if start <= 0.5 else -0.03) if indent <= 3 else -0.03) if again <=
           1.5 else -0.03) if whole <= 0.5 else -0.09 if again <= 1.5 else -0.03) if part <= 0.5 else -0.09)
        + (((((-0.04 if capitals <= -0.5 else 0.07 if capitals <= 0.09 else -0.01) if apart <= 2.5 else 0.1) if end
           <= 2.5 else 0.02) if comments <= 0.5 else -0.09) if address <= 0.5 else 0.07 if width <= 30 else -0.09)
        + (((((((0.02 if width <= 68 else -0.02) if blank_before <= 0.5 else 0.02) if indent <= 3 else -0.02) if
           again <= 1.5 else -0.02) if whole <= 0.5 else -0.06) if address <= 0.5 else -0.06) if offers <= 0.5 else
           -0.11)
    )


def in_place(
    width: float, words: float, sentences: float, commas: float, end: float, capitals: float, small: float, digits:
       float, date: float, apart: float, address: float, opens: float, bullet: float, indent: float, again: float,
       blank_before: float, blank_after: float, whole: float, start: float, part: float, share: float, comments:
       float, related: float, offers: float, legal: float, photo: float, credit: float, tags: float, menu: float,
       score: float, previous: float, following: float, width_before: float, width_after: float, width_before2:
       float, width_after2: float, trend_before: float, trend_after: float, since: float, until: float, inside:
       float, shared: float, position: float, ended: float, sure_before: float, sure_after: float, sound: float,
) -> float:
    """Weigh the measures of a line in its place."""
    return (
        0.81
        + (((-0.22 if shared <= 0.64 else -0.15) if score <= -1.31 else -0.15 if previous <= -0.38 else -0.01) if
           score <= 0.28 else 0.16 if inside <= 0.96 else -0.01)
        + (((-0.19 if shared <= 0.64 else -0.13) if score <= -1.31 else -0.13 if previous <= -0.38 else -0.01) if
           score <= 0.28 else 0.15 if inside <= 0.96 else -0.01)
        + (((-0.18 if score <= -0.97 else -0.11) if shared <= 0.24 else -0.1 if following <= 0.28 else 0) if score <=
           0.61 else 0.14 if inside <= 0.96 else 0)
        + (((-0.16 if shared <= 0.72 else -0.1) if score <= -1.31 else 0 if inside <= 0.62 else -0.1) if score <=
           0.61 else 0.13 if inside <= 0.96 else 0)
        + (((-0.15 if shared <= 0.24 else -0.08) if following <= -0.34 else -0.07 if trend_before <= -0.04 else 0.01)
           if score <= 1.18 else 0.13 if inside <= 0.96 else 0.01)
        + ((-0.13 if shared <= 0.24 else -0.08 if width_after <= 139 else 0) if score <= -0.08 else (0.06 if score <=
           1.9 else 0.13) if inside <= 0.96 else 0)
        + (((-0.13 if following <= 4.06 else -0.07) if score <= -1.31 else 0.01 if ended <= -1 else -0.07) if score
           <= 1.18 else 0.12 if inside <= 0.96 else 0.01)
        + ((((-0.13 if score <= -1.05 else -0.08) if shared <= 0.56 else -0.05) if following <= -0.34 else 0.01) if
           score <= 1.18 else 0.12 if inside <= 0.96 else 0.01)
        + (((-0.12 if shared <= 0.24 else -0.05) if previous <= -0.38 else 0.02 if inside <= 0.94 else -0.05) if
           score <= 1.18 else 0.11 if inside <= 0.96 else 0.02)
        + (((-0.07 if sound <= 0.18 else -0.12) if shared <= 0.3 else -0.03) if score <= -0.68 else (0.11 if position
           <= 0.95 else -0.01) if ended <= -1 else -0.01)
        + ((((-0.08 if sound <= 0.32 else -0.12) if shared <= 0.24 else -0.04) if previous <= -0.38 else 0.02 if
           inside <= 0.94 else -0.04) if score <= 1.9 else 0.11)
        + ((((-0.07 if sound <= 0.17 else -0.11) if shared <= 0.24 else -0.04) if following <= -0.34 else -0.03 if
           trend_before <= -0.17 else 0.02) if score <= 1.9 else 0.11)
        + ((((-0.07 if sound <= 0.32 else -0.11) if shared <= 0.24 else -0.04) if previous <= -0.38 else 0.03 if
           inside <= 0.94 else -0.03) if score <= 1.9 else 0.1)
        + ((-0.1 if score <= -2.17 else 0 if inside <= 0.88 else -0.07) if score <= -0.7 else (0.05 if following <=
           -1.28 else 0.11) if ended <= -1 else 0)
        + ((((-0.06 if sound <= 0.32 else -0.11) if shared <= 0.24 else -0.03) if previous <= -0.38 else 0.03 if
           inside <= 0.94 else -0.03) if score <= 1.9 else 0.1)
        + (((-0.1 if score <= -2.17 else -0.04 if width_before <= 23 else 0.03) if ended <= -1 else -0.11) if score
           <= 1.9 else 0.1 if inside <= 0.96 else 0.03)
        + ((-0.08 if following <= -1.62 else (-0.04 if score <= -1.74 else 0.03) if ended <= -1 else -0.04) if score
           <= 1.9 else 0.1 if inside <= 0.96 else 0.03)
        + (((-0.09 if following <= -0.34 else -0.04) if shared <= 0.56 else -0.01) if score <= -1.05 else (0.03 if
           following <= -1.28 else 0.1) if ended <= -1 else -0.01)
        + (((-0.09 if score <= -2.26 else 0.03) if ended <= -1 else -0.11 if shared <= 0.92 else 0.03) if score <=
           1.9 else 0.1 if inside <= 0.96 else 0.03)
        + ((((-0.05 if sound <= 0.32 else -0.1) if shared <= 0.24 else -0.02) if previous <= -0.38 else 0.02) if
           score <= 1.9 else 0.1 if since <= 28 else 0.03)
        + (((-0.09 if score <= -2.26 else 0.03) if ended <= -1 else -0.1 if shared <= 0.92 else 0.03) if score <=
           2.07 else 0.1 if since <= 28 else 0.03)
        + ((-0.05 if score <= -1.6 else 0.01 if width_before <= 21 else 0.08) if inside <= 0.96 else (-0.05 if ended
           <= -1 else -0.11) if shared <= 0.93 else 0.08)
        + (((-0.07 if commas <= 0.41 else -0.03) if following <= -1.62 else 0.03 if ended <= -1 else -0.03) if score
           <= 2.07 else 0.1 if position <= 0.79 else 0.03)
        + ((((-0.04 if sound <= 0.32 else -0.09) if shared <= 0.24 else -0.01) if previous <= -0.38 else 0.02) if
           score <= 2.34 else 0.09 if since <= 28 else 0.03)
        + (((-0.08 if score <= -2.18 else 0.02) if ended <= -1 else -0.1 if shared <= 0.93 else 0.02) if following <=
           0.62 else 0.02 if trend_before <= 0.01 else 0.1)
        + ((((-0.01 if sound <= 0.52 else -0.07) if score <= -1.49 else 0.04) if ended <= -1 else -0.09 if shared <=
           0.93 else 0.02) if score <= 3.65 else 0.09)
        + (((-0.07 if commas <= 0 else 0.05) if width_before <= 23 else 0.24 if sound <= 0.18 else -0.04 if score <=
           -1.63 else 0.07) if inside <= 0.96 else -0.06)
        + ((((-0.08 if position <= 0.13 else 0) if ended <= -1 else -0.12 if shared <= 0.93 else 0) if trend_before
           <= 0.07 else 0.03) if score <= 3.65 else 0.09)
        + (((-0.07 if score <= -2.44 else 0.02) if position <= 0.77 else -0.07) if following <= 0.62 else (0.02 if
           trend_before <= 0.63 else 0.05) if score <= 0.37 else 0.09)
        + ((-0.09 if previous <= -2.61 else (-0.04 if following <= -2.45 else 0.04) if position <= 0.72 else -0.04)
           if score <= 3.65 else 0.1 if since <= 28 else 0.04)
        + ((((0 if sound <= 0.58 else -0.06) if score <= -1.49 else 0.03) if ended <= -1 else -0.08 if shared <= 0.93
           else 0.03) if score <= 3.65 else 0.08)
        + (((-0.07 if shared <= 0.64 else 0) if commas <= 0.18 else 0) if following <= -1.28 else (0.04 if sound <=
           0.78 else 0) if score <= 0.61 else 0.08)
        + (((0.01 if sound <= 0.72 else -0.09 if width <= 188 else 0.02) if trend_before <= -0.73 else 0.02 if score
           <= -1.05 else 0.07) if position <= 0.81 else -0.06)
        + ((-0.03 if score <= -1.37 else 0.01 if following <= -1.28 else 0.07) if ended <= -1 else (-0.08 if shared
           <= 0.93 else 0.02) if following <= 4.2 else 0.11)
        + ((-0.08 if previous <= -2.7 else (-0.04 if position <= 0.13 else 0.03) if position <= 0.75 else -0.04) if
           score <= 3.65 else 0.1 if since <= 28 else 0.03)
        + (((-0.05 if width <= 21 else 0.01) if ended <= -1 else -0.09 if shared <= 0.93 else 0.01) if previous <=
           1.25 else 0.01 if following <= -0.62 else 0.08)
        + ((-0.08 if previous <= -2.7 else (0 if inside <= -2.08 else -0.04) if shared <= 0.22 else 0.03) if score <=
           3.65 else 0.1 if since <= 28 else 0.03)
        + (((0.08 if sound <= 0.38 else (-0.08 if shared <= 0.3 else -0.01) if trend_before <= -0.73 else 0.03) if
           width <= 190 else 0.08) if position <= 0.81 else -0.05)
        + (-0.09 if score <= -2.81 else ((0.02 if sound <= 0.72 else -0.04) if previous <= -0.38 else 0.03 if score
           <= -1.21 else 0.08) if since <= 26 else -0.04)
        + (((-0.06 if score <= -2.26 else -0.02 if position <= 0.13 else 0.03) if ended <= -1 else -0.07 if shared <=
           0.93 else 0.03) if following <= 4.06 else 0.07)
        + ((-0.04 if position <= 0.13 else (0.2 if sound <= 0.18 else -0.09 if score <= -2.81 else 0.04) if until <=
           70 else -0.07) if position <= 0.72 else -0.04)
        + (((0.01 if position <= 0.92 else -0.09) if sound <= 0.72 else 0.01 if width_after2 <= 5 else -0.07) if
           following <= 0.62 else 0.01 if trend_before <= 0.63 else 0.09)
        + (((-0.03 if width_before2 <= 24 else -0.07 if score <= -2.98 else 0.03) if ended <= -1 else -0.08 if
           trend_before <= 0.01 else 0.01) if score <= 3.65 else 0.07)
        + (((-0.04 if commas <= 0 else 0) if following <= -1.9 else 0.17 if sound <= 0.16 else 0.01 if trend_before
           <= 0.85 else 0.07) if since <= 38 else -0.06)
        + (-0.08 if score <= -2.81 else 0.23 if width <= 5 else (-0.04 if width_before2 <= 23 else 0.15 if sound <=
           0.17 else 0) if width_after <= 302 else 0.07)
        + ((((-0.01 if width_after2 <= 264 else -0.1) if position <= 0.83 else -0.04 if width <= 104 else -0.15) if
           shared <= 0.22 else 0.02) if score <= 3.65 else 0.07)
        + ((-0.05 if previous <= -2.7 else 0.2 if width <= 5 else -0.01 if following <= -1.53 else 0.01 if score <=
           -1.49 else 0.05) if since <= 48 else -0.06)
        + (-0.07 if score <= -2.81 else ((0.03 if sound <= 0.72 else -0.03 if trend_before <= 0.85 else 0.03) if
           score <= 3.65 else 0.09) if position <= 0.81 else -0.03)
        + ((-0.04 if position <= 0.13 else (0.04 if inside <= 0.96 else -0.02 if commas <= 1.54 else 0.12) if start
           <= 0.5 else -0.07) if ended <= -1 else -0.04)
        + (((-0.01 if sound <= 0.45 else -0.05) if shared <= 0.22 else (-0.01 if following <= 4.06 else 0.07) if
           bullet <= 0.5 else 0.1) if width <= 215 else 0.05)
        + (((((0.08 if position <= 0.88 else -0.12) if sound <= 0.38 else -0.03) if width_after <= 302 else 0.08) if
           commas <= 0.96 else 0.05) if since <= 38 else -0.05)
        + (((-0.07 if width_after <= 7 else 0.01) if sound <= 0.72 else -0.05 if width <= 215 else 0.01) if previous
           <= 1.25 else 0.1 if width_before <= 179 else 0.01)
        + (-0.07 if score <= -2.81 else 0.21 if width <= 4 else -0.02 if trend_before <= -0.73 else (0 if score <=
           -1.21 else 0.07) if since <= 18 else 0)
        + (((-0.03 if score <= -1.49 else -0.01 if following <= -1.28 else 0.05) if bullet <= 0.5 else 0.07) if ended
           <= -1 else -0.05 if shared <= 0.93 else 0.05)
        + (0.11 if width <= 5 else -0.09 if score <= -2.98 else ((0.11 if inside <= -1.5 else 0.01) if until <= 37
           else -0.04) if since <= 38 else -0.04)
        + ((((-0.07 if until <= -9 else -0.01) if width_after2 <= 264 else -0.1) if shared <= 0.22 else 0.01) if
           score <= 3.65 else 0.09 if since <= 28 else 0.02)
        + ((-0.06 if width_after <= 8 else 0.06) if sound <= 0.38 else ((-0.08 if commas <= 0 else -0.03) if shared
           <= 0.34 else -0.01) if trend_before <= -0.22 else 0.02)
        + ((-0.07 if previous <= -3.06 else (0.01 if since <= 18 else -0.03) if shared <= 0.94 else 0.03 if
           sure_after <= 18.5 else 0.19) if width_after <= 453 else 0.07)
        + (0.1 if width <= 5 else -0.09 if score <= -2.98 else ((0.1 if sound <= 0.27 else 0.01) if position <= 0.85
           else -0.03) if again <= 1.5 else -0.04)
        + ((0.08 if inside <= -1.27 else (-0.01 if trend_before <= 0.07 else 0.08 if since <= 4 else 0.01) if whole
           <= 0.5 else -0.08) if until <= 74 else -0.06)
        + (((((-0.05 if width_before2 <= 20 else 0) if since <= 48 else -0.1) if trend_before <= 0.36 else 0.02) if
           bullet <= 0.5 else 0.04) if width <= 215 else 0.05)
        + ((((-0.03 if shared <= 0.34 else 0.02) if commas <= 0.79 else 0.03) if following <= 4.1 else 0.06) if start
           <= 0.5 else -0.1 if sure_after <= 5.5 else -0.03)
        + (((0.01 if width_after <= 43 else -0.05) if trend_after <= -0.64 else 0.05) if sound <= 0.77 else (-0.08 if
           inside <= -0.04 else 0.01) if since <= 26 else -0.07)
        + (0.09 if width <= 5 else (-0.09 if score <= -2.98 else (0.01 if shared <= 0.56 else 0.09) if sound <= 0.72
           else -0.01) if again <= 2.5 else -0.09)
        + ((-0.03 if position <= 0.13 else ((-0.05 if score <= -2.15 else 0.02) if position <= 0.97 else -0.1) if
           shared <= 0.72 else 0.08) if ended <= -1 else -0.03)
        + (((0.09 if sound <= 0.18 else 0) if position <= 0.85 else 0 if width <= 108 else -0.14 if shared <= 0.26
           else 0) if width <= 393 else 0.07)
        + ((0.07 if inside <= -1.27 else (-0.03 if width_after <= 305 else 0.06) if commas <= 0.18 else 0.03 if
           indent <= 3 else -0.12) if until <= 74 else -0.06)
        + (((0.01 if ended <= -1 else -0.08 if trend_before <= 0.01 else 0.02) if again <= 1.5 else -0.07) if shared
           <= 0.94 else 0.02 if sure_after <= 18.5 else 0.13)
        + (0.08 if width <= 5 else -0.08 if since <= -47 else 0.07 if inside <= -1.27 else -0.07 if since <= -3 else
           0.01 if ended <= 20 else -0.06)
        + (((-0.05 if previous <= -2.61 else 0.03 if width <= 65 else -0.01) if width_after2 <= 326 else -0.06) if
           width <= 215 else 0.07 if width_before <= 389 else -0.07)
        + (((-0.01 if trend_before <= -0.73 else (0 if sound <= 0.52 else 0.1) if since <= 4 else 0) if width_after
           <= 453 else 0.08) if start <= 0.5 else -0.05)
        + (((-0.04 if blank_after <= 0.5 else 0.01) if shared <= 0.22 else 0.03) if sound <= 0.85 else (-0.01 if
           width_after2 <= 22 else -0.1) if following <= -0.09 else 0.02)
        + ((-0.06 if width_after <= 8 else 0.05) if sound <= 0.38 else (-0.1 if shared <= 0.34 else 0.02) if since <=
           -3 else 0.01 if whole <= 0.5 else -0.08)
        + (0.08 if width <= 5 else (-0.08 if score <= -2.98 else 0.02 if sound <= 0.77 else 0.04 if width_after2 <= 5
           else -0.03) if again <= 2.5 else -0.08)
        + ((((-0.06 if width_before <= 21 else -0.01) if width_after <= 58 else -0.1) if following <= -1.53 else
           -0.01 if end <= 2.5 else 0.05) if bullet <= 0.5 else 0.04)
        + ((-0.03 if position <= 0.13 else 0.02 if until <= 74 else -0.06) if position <= 0.73 else 0 if width <= 110
           else -0.07 if sound <= 0.98 else 0.09)
        + ((0.01 if sound <= 0.85 else ((-0.1 if previous <= -0.7 else -0.01) if following <= -0.09 else 0.03) if
           indent <= 1 else -0.12) if sound <= 0.99 else 0.1)
        + (0.07 if width <= 5 else ((-0.05 if shared <= 0.56 else 0.05) if width_before <= 23 else 0.1 if sound <=
           0.27 else 0.01) if ended <= 20 else -0.05)
        + (((-0.05 if previous <= -2.59 else 0.08 if sound <= 0.36 else -0.02 if shared <= 0.38 else 0.05) if width
           <= 57 else -0.03) if commas <= 0.96 else 0.03)
        + (((-0.06 if previous <= -3.06 else -0.01 if shared <= 0.22 else 0.02) if width_after2 <= 326 else -0.05) if
           score <= 3.67 else 0.09 if since <= 28 else 0.02)
    )
