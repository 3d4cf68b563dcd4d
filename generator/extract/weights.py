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
        0.14
        + ((-0.2 if width <= 24 else -0.13 if end <= 0.5 else -0.02 if start <= 0.5 else -0.18) if width <= 111 else
           (-0.11 if end <= 2.5 else 0.12 if capitals <= 0.28 else -0.02) if width <= 180 else 0.18)
        + (((-0.18 if width <= 20 else -0.12) if end <= 0.5 else 0.08 if capitals <= 0.06 else -0.06) if width <= 120
           else (-0.1 if end <= 2.5 else 0.12 if part <= 0.5 else -0.05) if width <= 180 else 0.16)
        + ((-0.16 if width <= 24 else -0.11 if end <= 0.5 else -0.01 if start <= 0.5 else -0.16) if width <= 111 else
           (-0.12 if end <= 1.5 else 0.09 if part <= 0.5 else -0.05) if width <= 170 else 0.15)
        + (((-0.15 if width <= 20 else -0.1) if end <= 0.5 else 0.08 if capitals <= 0.06 else -0.05) if width <= 120
           else (-0.09 if end <= 2.5 else 0.11 if part <= 0.5 else -0.04) if width <= 180 else 0.14)
        + ((-0.14 if width <= 21 else -0.09 if end <= 0.5 else 0.1 if capitals <= 0.06 else -0.04) if width <= 120
           else (-0.1 if end <= 1.5 else 0.09 if capitals <= 0.28 else -0.04) if width <= 180 else 0.14)
        + ((-0.13 if width <= 21 else (-0.07 if end <= 0.5 else 0) if start <= 0.5 else -0.14) if width <= 111 else
           (-0.07 if end <= 2.5 else 0.08 if capitals <= 0.28 else -0.03) if width <= 180 else 0.13)
        + (((-0.13 if width <= 20 else -0.08) if end <= 0.5 else (-0.07 if width <= 50 else 0.04) if part <= 0.5 else
           -0.11) if width <= 138 else (-0.06 if end <= 3.5 else 0.09) if width <= 197 else 0.13)
        + ((-0.12 if width <= 21 else (-0.05 if date <= 0.25 else 0.04) if start <= 0.5 else -0.12) if width <= 120
           else ((-0.04 if end <= 2.5 else 0.08) if width <= 190 else 0.12) if legal <= 0.5 else -0.18)
        + (((-0.11 if width <= 20 else -0.07) if end <= 0.5 else (-0.02 if digits <= 0.01 else 0.08) if address <=
           0.5 else -0.18) if width <= 138 else (-0.05 if end <= 3.5 else 0.08) if width <= 197 else 0.12)
        + (((-0.11 if width <= 20 else -0.07 if date <= 0.25 else 0.16 if date <= 0.75 else -0.04) if commas <= 1.2
           else 0.1 if capitals <= 0.16 else -0.04) if words <= 20.5 else 0.05 if width <= 197 else 0.12)
        + (((-0.11 if width <= 20 else -0.04 if start <= 0.5 else -0.12) if commas <= 1.2 else 0.1 if capitals <=
           0.16 else -0.03) if words <= 20.5 else (0.06 if indent <= 3 else -0.16) if width <= 197 else 0.11)
        + ((((-0.07 if apart <= 2.5 else 0.17) if whole <= 0.5 else -0.12) if end <= 1.5 else (0.07 if capitals <=
           0.11 else -0.04 if digits <= 0.01 else 0.08) if legal <= 0.5 else -0.14) if width <= 170 else 0.1)
        + (((-0.06 if whole <= 0.5 else -0.11) if end <= 0.5 else 0.07 if capitals <= 0.06 else -0.01 if address <=
           0.5 else -0.16) if words <= 20.5 else (-0.06 if width <= 190 else 0.07) if end <= 3.5 else 0.1)
        + (((-0.09 if width <= 20 else -0.02 if width <= 55 else -0.07) if end <= 1.5 else (-0.01 if part <= 0.5 else
           -0.13) if blank_before <= 0.5 else 0.01 if commas <= 0.83 else 0.1) if width <= 170 else 0.1)
        + ((((-0.07 if apart <= 2.5 else 0.14) if date <= 0.25 else 0.12 if date <= 0.75 else -0.03) if commas <=
           0.62 else -0.04 if blank_before <= 0.5 else 0.06) if words <= 25.5 else 0.02 if end <= 2.5 else 0.1)
        + ((-0.08 if width <= 24 else ((-0.05 if date <= 0.25 else 0.06) if blank_before <= 0.5 else 0.01 if commas
           <= 1.2 else 0.09) if start <= 0.5 else -0.1) if width <= 170 else 0.02 if end <= 1.5 else 0.1)
        + ((((-0.05 if apart <= 2.5 else 0.16) if whole <= 0.5 else -0.1) if end <= 2.5 else (0.08 if capitals <=
           0.12 else -0.02 if digits <= 0.01 else 0.06) if part <= 0.5 else -0.07) if width <= 190 else 0.09)
        + ((-0.08 if width <= 20 else ((-0.05 if date <= 0.25 else 0.05) if blank_before <= 0.5 else 0.01 if commas
           <= 1.31 else 0.09) if start <= 0.5 else -0.09) if words <= 25.5 else 0.01 if end <= 2.5 else 0.1)
        + ((-0.08 if width <= 21 else (-0.03 if blank_before <= 0.5 else ((-0.03 if width <= 38 else 0.06) if address
           <= 0.5 else -0.04) if indent <= 1 else -0.02) if start <= 0.5 else -0.09) if width <= 197 else 0.09)
        + (((-0.08 if apart <= 2.5 else 0.15) if width <= 20 else (-0.03 if blank_before <= 0.5 else (0.05 if address
           <= 0.5 else -0.04) if indent <= 1 else -0.02) if start <= 0.5 else -0.09) if width <= 197 else 0.09)
        + (((((-0.02 if apart <= 2.5 else 0.16) if end <= 2.5 else 0.05 if part <= 0.5 else -0.06) if capitals <=
           0.27 else -0.04 if opens <= 0.5 else 0.15) if whole <= 0.5 else -0.1) if width <= 197 else 0.09)
        + ((((((-0.03 if apart <= 2.5 else 0.16) if date <= 0.25 else 0.18 if date <= 0.75 else -0.02) if commas <=
           0.62 else 0.04) if capitals <= 0.27 else -0.04) if whole <= 0.5 else -0.1) if words <= 30.5 else 0.08)
        + (((((-0.05 if date <= 0.25 else 0.03) if commas <= 0.18 else 0.01) if apart <= 1.5 else 0.12) if whole <=
           0.5 else -0.09) if end <= 3.5 else 0.08 if capitals <= 0.05 else 0.02 if part <= 0.5 else -0.09)
        + ((((-0.03 if apart <= 2.5 else 0.12) if end <= 2.5 else (0.07 if capitals <= 0.12 else 0.01) if part <= 0.5
           else -0.05) if whole <= 0.5 else -0.09) if width <= 197 else -0.03 if end <= 0.5 else 0.09)
        + ((((-0.03 if date <= 0.25 else 0.13 if date <= 0.75 else -0.01) if commas <= 1.2 else -0.04 if width <= 60
           else 0.05) if whole <= 0.5 else -0.09) if words <= 30.5 else 0 if end <= 2.5 else 0.09)
        + (((((0.02 if start <= 0.5 else -0.05) if indent <= 3 else -0.05) if capitals <= 0.27 else -0.03 if opens <=
           0.5 else 0.14) if whole <= 0.5 else -0.09) if width <= 214 else -0.02 if end <= 1.5 else 0.09)
        + (((((-0.02 if width <= 40 else 0.06) if width <= 55 else -0.05) if end <= 2.5 else (0.07 if capitals <=
           0.12 else 0.01) if part <= 0.5 else -0.05) if whole <= 0.5 else -0.08) if words <= 33.5 else 0.08)
        + (((-0.05 if width <= 20 else (-0.01 if blank_before <= 0.5 else 0.06 if words <= 9.5 else -0.03 if end <=
           1.5 else 0.03) if start <= 0.5 else -0.07) if legal <= 0.5 else -0.12) if words <= 33.5 else 0.08)
        + ((((0.15 if width <= 4 else -0.03) if blank_before <= 0.5 else 0 if commas <= 0.83 else 0.07 if indent <= 1
           else -0.03) if whole <= 0.5 else -0.08) if width <= 214 else -0.03 if end <= 1.5 else 0.09)
        + ((((-0.03 if bullet <= 0.5 else (0.13 if width <= 5 else -0.05) if words <= 3.5 else 0.08) if end <= 2.5
           else 0.03 if address <= 0.5 else -0.06) if legal <= 0.5 else -0.12) if words <= 33.5 else 0.07)
        + ((((-0.01 if digits <= 0.01 else -0.02 if words <= 6.5 else 0.17 if words <= 9.5 else 0.02) if start <= 0.5
           else -0.04) if whole <= 0.5 else -0.08) if width <= 223 else -0.02 if end <= 1.5 else 0.08)
        + (((-0.04 if width <= 20 else ((0.04 if words <= 9.5 else -0.02 if words <= 19.5 else 0.02) if start <= 0.5
           else -0.06) if again <= 1.5 else -0.06) if legal <= 0.5 else -0.11) if words <= 33.5 else 0.07)
        + (((((-0.06 if capitals <= -0.5 else -0.03 if bullet <= 0.5 else 0.03) if apart <= 1.5 else 0.11) if end <=
           2.5 else 0.03 if legal <= 0.5 else -0.09) if address <= 0.5 else -0.09) if width <= 259 else 0.07)
        + ((((((-0.02 if words <= 17.5 else 0.02) if date <= 0.25 else 0.08 if digits <= 0.18 else -0.03) if commas
           <= 1.2 else 0.03) if whole <= 0.5 else -0.07) if address <= 0.5 else -0.09) if words <= 33.5 else 0.06)
        + ((((((-0.04 if capitals <= -0.5 else 0.06 if width <= 46 else -0.03) if end <= 2.5 else 0.04) if part <=
           0.5 else -0.03) if capitals <= 0.42 else -0.03) if start <= 0.5 else -0.07) if width <= 259 else 0.06)
        + ((((0.13 if width <= 4 else -0.02) if blank_before <= 0.5 else 0 if commas <= 0.83 else (0.03 if sentences
           <= 0.5 else 0.11) if indent <= 1 else -0.02) if whole <= 0.5 else -0.07) if width <= 259 else 0.06)
        + ((((-0.01 if apart <= 2.5 else 0.12) if whole <= 0.5 else -0.07) if end <= 3.5 else (0.03 if part <= 0.5
           else -0.09 if digits <= 0 else 0.05) if words <= 30.5 else 0.07) if address <= 0.5 else -0.09)
        + (((-0.03 if width <= 20 else (((0.01 if digits <= 0.01 else 0.05) if address <= 0.5 else -0.05) if indent
           <= 3 else -0.05) if again <= 1.5 else -0.05) if legal <= 0.5 else -0.1) if width <= 259 else 0.06)
        + (((-0.02 if bullet <= 0.5 else ((0.02 if again <= 2.5 else 0.33) if width <= 5 else -0.01) if date <= 0.25
           else 0.1) if end <= 2.5 else 0.05 if capitals <= 0.11 else -0.01) if legal <= 0.5 else -0.1)
        + ((((((-0.02 if width <= 30 else 0.04) if words <= 9.5 else -0.04) if end <= 2.5 else 0.02) if comments <=
           0.5 else -0.1) if width <= 259 else 0.06) if address <= 0.5 else 0.08 if width <= 30 else -0.11)
        + (((-0.02 if blank_before <= 0.5 else -0.03 if width <= 25 else 0.05 if words <= 9.5 else -0.03 if end <=
           1.5 else 0.01 if words <= 30.5 else 0.08) if width <= 393 else 0.07) if start <= 0.5 else -0.06)
        + (((((0 if width <= 58.2 else -0.03) if date <= 0.25 else 0.09 if digits <= 0.18 else -0.02) if commas <=
           0.77 else 0.05 if capitals <= 0.09 else 0) if width <= 393 else 0.07) if legal <= 0.5 else -0.09)
        + ((((0.01 if width <= 62 else -0.03) if blank_before <= 0.5 else (0.01 if words <= 35.5 else 0.09) if
           sentences <= 1.5 else 0.09) if whole <= 0.5 else -0.06) if address <= 0.5 else 0.07 if width <= 30 else
           -0.1)
        + (((((((0.01 if end <= 1.5 else 0.04) if comments <= 0.5 else -0.06) if address <= 0.5 else -0.05) if indent
           <= 3 else -0.06) if again <= 1.5 else -0.06) if capitals <= 0.35 else -0.02) if offers <= 0.5 else -0.12)
        + (((((0.02 if again <= 2.5 else 0.29) if width <= 5 else -0.02) if blank_before <= 0.5 else -0.03 if width
           <= 20 else 0.04 if words <= 9.5 else 0) if width <= 393 else 0.07) if start <= 0.5 else -0.06)
        + ((((-0.01 if apart <= 1.5 else 0.09) if date <= 0.25 else 0.08 if digits <= 0.18 else -0.04 if words <= 7.5
           else 0.1) if commas <= 0.77 else 0.05 if capitals <= 0.09 else 0) if legal <= 0.5 else -0.09)
        + ((((((0.03 if start <= 0.5 else -0.03) if words <= 9.5 else -0.02 if commas <= 0.77 else 0.02) if again <=
           1.5 else -0.03) if width <= 393 else 0.06) if whole <= 0.5 else -0.05) if offers <= 0.5 else -0.11)
        + (((((-0.04 if capitals <= -0.5 else 0.07 if capitals <= 0.07 else -0.01) if apart <= 2.5 else 0.1) if end
           <= 2.5 else -0.01 if blank_before <= 0.5 else 0.04) if address <= 0.5 else -0.04) if comments <= 0.5 else
           -0.09)
        + ((((((0.02 if capitals <= 0.28 else -0.01 if digits <= 0.03 else 0.05) if indent <= 3 else -0.02) if again
           <= 1.5 else -0.02) if whole <= 0.5 else -0.05) if address <= 0.5 else -0.06) if offers <= 0.5 else -0.11)
        + (((((0.13 if width <= 4 else -0.01 if capitals <= -0.5 else 0.05 if width <= 43 else 0) if capitals <= 0.42
           else -0.01) if start <= 0.5 else -0.04) if width <= 393 else 0.06) if legal <= 0.5 else -0.08)
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
        0.64
        + ((-0.19 if shared <= 0.24 else -0.13 if following <= 2.61 else -0.01) if score <= -0.27 else (0.1 if score
           <= 1.96 else 0.18) if inside <= 0.96 else -0.01)
        + (((-0.17 if shared <= 0.58 else -0.07) if width_after <= 302 else 0) if score <= -0.27 else (0.09 if score
           <= 2.03 else 0.17) if inside <= 0.98 else 0)
        + ((-0.16 if shared <= 0.24 else -0.1 if following <= -0.15 else 0) if score <= 0.17 else (0.1 if score <=
           2.03 else 0.16) if inside <= 0.96 else 0)
        + ((-0.15 if shared <= 0.24 else -0.1 if width_after <= 137 else 0) if score <= -0.27 else (0.08 if score <=
           1.96 else 0.15) if inside <= 0.96 else 0)
        + ((-0.14 if shared <= 0.2 else -0.09 if following <= -0.09 else 0) if score <= -0.09 else 0 if until <= -4
           else 0.08 if score <= 2.03 else 0.14)
        + (((-0.14 if previous <= 0.22 else -0.08) if shared <= 0.24 else -0.07 if following <= -0.15 else 0.01) if
           score <= 0.62 else 0.01 if until <= -5 else 0.13)
        + ((-0.13 if score <= -1.81 else -0.09 if previous <= -0.68 else 0) if score <= -0.37 else (0.06 if score <=
           2.03 else 0.13) if inside <= 0.96 else 0)
        + (((-0.12 if previous <= 0.22 else -0.07) if shared <= 0.24 else -0.07 if score <= -1.54 else 0.01) if score
           <= 0.85 else 0.12 if inside <= 0.96 else 0.01)
        + (((-0.12 if shared <= 0.76 else -0.08) if score <= -2.03 else -0.07 if previous <= 0.98 else 0) if score <=
           -0.37 else 0.11 if since <= 20 else 0)
        + (((-0.11 if previous <= 0.22 else -0.06) if shared <= 0.24 else 0.02 if ended <= -1 else -0.06) if score <=
           0.85 else 0.02 if until <= -5 else 0.11)
        + ((((-0.11 if commas <= 0.83 else -0.07) if shared <= 0.24 else -0.03 if sound <= 0.63 else -0.07) if
           following <= -0.09 else 0.02) if score <= 1.72 else 0.11)
        + (((0 if sound <= 0.26 else -0.09) if width_after <= 302 else 0) if score <= -0.56 else (0 if trend_before
           <= -0.45 else 0.06) if score <= 2.16 else 0.11)
        + (((-0.1 if shared <= 0.31 else -0.03) if previous <= -0.06 else 0.02 if inside <= 0.95 else -0.03) if score
           <= 1.72 else 0.11 if since <= 28 else 0.02)
        + (((-0.1 if shared <= 0.56 else -0.04) if score <= -1.54 else 0.02 if ended <= -1 else -0.04) if score <=
           1.72 else 0.11 if since <= 28 else 0.02)
        + ((((-0.06 if sound <= 0.32 else -0.11) if shared <= 0.24 else -0.02 if sound <= 0.63 else -0.06) if
           previous <= -0.13 else 0.03) if score <= 2.16 else 0.1)
        + ((-0.09 if following <= -1.89 else -0.05 if trend_before <= 0.05 else 0) if score <= -0.56 else (0.05 if
           score <= 2.51 else 0.11) if since <= 20 else 0)
        + (((-0.09 if shared <= 0.72 else -0.04) if score <= -1.81 else 0.03 if ended <= -1 else -0.04) if score <=
           2.16 else 0.1 if inside <= 0.96 else 0.03)
        + ((((-0.09 if width <= 26 else -0.03) if position <= 0.75 else -0.11) if shared <= 0.21 else 0.03 if ended
           <= -1 else -0.03) if score <= 2.16 else 0.09)
        + (((-0.1 if score <= -2.61 else -0.02 if inside <= 0.96 else -0.07) if following <= -1.29 else 0.03 if ended
           <= -1 else -0.02) if score <= 2.16 else 0.09)
        + ((-0.08 if shared <= 0.56 else -0.01) if score <= -1.54 else ((-0.01 if previous <= -1.26 else 0.06) if
           following <= -1.29 else 0.1) if ended <= -1 else -0.01)
        + (((((-0.07 if width <= 21 else -0.01) if sound <= 0.84 else -0.1) if ended <= -1 else -0.1) if previous <=
           -0.13 else 0.03) if score <= 2.51 else 0.09)
        + (((-0.07 if score <= -1.84 else 0.03) if ended <= -1 else -0.1 if previous <= 0.72 else 0) if score <= 2.51
           else 0.1 if inside <= 0.96 else 0.03)
        + ((-0.05 if score <= -1.57 else 0.01 if width_before <= 21 else 0.09 if ended <= 1 else 0.01) if inside <=
           0.96 else -0.07 if shared <= 0.93 else 0.12)
        + (((-0.09 if previous <= -2.88 else -0.04 if width <= 20 else 0.03) if position <= 0.72 else -0.07) if score
           <= 2.51 else 0.1 if inside <= 0.96 else 0.03)
        + ((((-0.03 if sound <= 0.32 else -0.09) if shared <= 0.38 else 0.01) if commas <= 0.18 else 0.02) if
           following <= -0.09 else 0.1 if sure_before <= 1.5 else 0.02)
        + ((((0 if sound <= 0.85 else -0.09) if ended <= -1 else -0.09) if previous <= 0.72 else 0.09 if position <=
           0.58 else 0) if width <= 190 else 0.08)
        + ((((-0.06 if shared <= 0.51 else 0) if previous <= -1.84 else 0.04 if ended <= -1 else 0) if position <=
           0.8 else -0.08) if score <= 3.73 else 0.09)
        + (((-0.08 if shared <= 0.38 else 0.01) if commas <= 0.18 else 0.01) if following <= -1.29 else (0.01 if
           score <= -1.64 else 0.09) if ended <= -1 else 0.01)
        + (((0.02 if sound <= 0.71 else -0.09 if score <= 2.51 else 0.03) if trend_before <= -0.86 else 0.03 if score
           <= -1.64 else 0.08) if position <= 0.72 else -0.06)
        + ((-0.05 if score <= -1.84 else 0 if following <= -2.41 else 0.31 if sound <= 0.14 else 0.06) if ended <= -1
           else -0.09 if trend_before <= -0.22 else 0.01)
        + ((-0.09 if previous <= -2.88 else ((-0.04 if width <= 21 else 0.04) if ended <= -1 else -0.03) if position
           <= 0.72 else -0.05) if score <= 3.73 else 0.09)
        + ((((0 if ended <= -1 else -0.1 if shared <= 0.57 else 0) if sound <= 0.71 else -0.08) if trend_before <=
           -0.05 else 0.03) if score <= 3.73 else 0.08)
        + (((-0.07 if previous <= -2.88 else 0.04 if sound <= 0.71 else -0.03 if previous <= -0.06 else 0.04) if
           score <= 2.51 else 0.09) if position <= 0.8 else -0.06)
        + (((-0.09 if previous <= -2.88 else 0.01) if sound <= 0.85 else -0.07) if following <= -0.09 else 0.01 if
           end <= 1.5 else 0.1 if since <= 22 else 0.01)
        + ((-0.04 if score <= -1.81 else 0 if following <= -2.05 else 0.26 if sound <= 0.14 else 0.05) if ended <= -1
           else -0.06 if shared <= 0.93 else 0.07)
        + ((((0 if position <= 0.81 else -0.07) if sound <= 0.71 else -0.08 if trend_after <= 1.12 else 0) if
           trend_before <= 0.45 else 0.03) if score <= 3.73 else 0.08)
        + (-0.08 if score <= -2.98 else (0 if following <= -1.4 else (0.07 if sound <= 0.76 else 0.03) if end <= 0.5
           else 0.08) if ended <= -1 else -0.04)
        + ((((-0.06 if width <= 26 else -0.01) if position <= 0.75 else -0.08) if shared <= 0.23 else 0.03 if sound
           <= 0.87 else -0.01) if score <= 3.73 else 0.08)
        + (((0.02 if sound <= 0.48 else -0.06 if width <= 190 else 0.02) if trend_before <= -0.86 else 0.02 if score
           <= -1.64 else 0.06) if position <= 0.81 else -0.05)
        + ((-0.1 if end <= 1.5 else -0.03) if previous <= -2.88 else ((0.03 if sound <= 0.71 else -0.03) if
           trend_before <= 0.77 else 0.07) if position <= 0.75 else -0.03)
        + ((-0.08 if previous <= -2.9 else (-0.04 if commas <= 0.18 else 0) if shared <= 0.29 else 0.03) if score <=
           3.86 else 0.1 if since <= 28 else 0.03)
        + (((0.07 if sound <= 0.38 else -0.06) if width <= 26 else -0.06 if width_after <= 5 else 0.05 if again <=
           1.5 else -0.08) if ended <= -1 else -0.04)
        + (-0.08 if score <= -2.98 else (-0.03 if position <= 0.38 else 0.46) if width <= 4 else -0.01 if
           trend_before <= -0.05 else 0.01 if following <= -0.8 else 0.07)
        + ((-0.07 if previous <= -2.88 else (-0.03 if until <= -9 else 0.03) if sound <= 0.71 else -0.03 if
           trend_after <= 0.94 else 0.03) if score <= 3.86 else 0.07)
        + ((-0.02 if following <= -2.05 else 0.22 if sound <= 0.14 else 0.03) if ended <= -1 else (-0.09 if
           trend_before <= -0.22 else 0.01) if shared <= 0.93 else 0.08)
        + ((((-0.03 if width <= 5 else -0.1 if commas <= 0.62 else -0.03) if previous <= -2.13 else -0.01) if shared
           <= 0.34 else 0.02) if score <= 3.73 else 0.07)
        + (((0.17 if sure_after <= 48.5 else -0.01) if sound <= 0.26 else -0.02 if trend_before <= -0.86 else 0 if
           score <= -1.64 else 0.05) if position <= 0.81 else -0.04)
        + ((((0.02 if sound <= 0.34 else -0.06) if commas <= 0.18 else 0.02) if shared <= 0.34 else 0.04) if sound <=
           0.92 else -0.08 if width_after <= 204 else 0.04)
        + (-0.07 if score <= -2.98 else 0.26 if width <= 4 else (0.01 if sound <= 0.71 else -0.03) if trend_before <=
           0.77 else 0.06 if since <= 25 else 0.02)
        + ((-0.04 if position <= 0.13 else (-0.09 if since <= -57 else 0.17 if sound <= 0.26 else 0.03) if position
           <= 0.85 else -0.03) if ended <= -1 else -0.04)
        + (((-0.02 if shared <= 0.34 else 0.04) if sound <= 0.91 else -0.11 if trend_before <= 0.49 else -0.05 if
           trend_after <= 0.77 else 0.12) if width <= 214 else 0.05)
        + (((-0.07 if since <= -57 else -0.05 if until <= -33 else 0.03) if sound <= 0.71 else -0.06 if previous <=
           -0.06 else 0.01) if score <= 3.86 else 0.06)
        + (((-0.04 if score <= -1.81 else 0.02) if ended <= -1 else -0.08 if trend_before <= -0.22 else 0.02) if
           shared <= 0.86 else 0.03 if sure_after <= 18.5 else 0.16)
        + (0.13 if width <= 5 else -0.09 if score <= -3.11 else ((-0.02 if previous <= -0.06 else 0.04) if width <=
           190 else 0.07) if since <= 29 else -0.04)
        + ((((-0.07 if until <= -9 else 0) if shared <= 0.3 else 0.03) if score <= 3.86 else 0.09) if sound <= 0.92
           else -0.07 if width_after <= 204 else 0.04)
        + ((-0.05 if following <= -2.76 else 0.07) if sound <= 0.34 else ((-0.03 if commas <= 0.72 else -0.19) if
           following <= 4.09 else 0.07) if commas <= 0.77 else 0.03)
        + ((0.15 if width <= 5 else 0.01) if sound <= 0.84 else ((-0.1 if score <= 2.43 else 0.08) if width_before2
           <= 35 else 0.04) if inside <= 0.95 else -0.09)
        + ((0.17 if width <= 5 else -0.01 if trend_before <= -0.05 else 0.09 if since <= 4 else 0.01 if following <=
           -0.87 else 0.05) if whole <= 0.5 else -0.06)
        + (((-0.04 if width <= 26 else 0.02 if again <= 1.5 else -0.1) if ended <= -1 else -0.04) if shared <= 0.86
           else 0.02 if sure_after <= 18.5 else 0.14)
        + ((0.08 if sure_after <= 48.5 else -0.02) if sound <= 0.34 else ((-0.02 if commas <= 0.72 else -0.18) if
           commas <= 0.77 else 0.02) if trend_after <= 1.42 else 0.05)
        + ((0.01 if sound <= 0.82 else 0.14) if sound <= 0.84 else (-0.08 if score <= -0.27 else 0.05 if since <= 25
           else -0.04) if width_after <= 494 else 0.09)
        + ((-0.07 if since <= -57 else (0.11 if sound <= 0.26 else 0.02) if position <= 0.81 else -0.03) if sound <=
           0.71 else -0.02 if width_after <= 494 else 0.08)
        + (((-0.07 if previous <= -1.26 else -0.01) if following <= -2.05 else 0.17 if sound <= 0.14 else -0.01 if
           width <= 190 else 0.06) if bullet <= 0.5 else 0.04)
        + ((((-0.01 if shared <= 0.23 else 0.18 if width_after <= 4 else 0.02) if sound <= 0.84 else -0.03) if
           width_after <= 494 else 0.09) if start <= 0.5 else -0.06)
        + ((-0.05 if previous <= -2.9 else (-0.01 if following <= -1.29 else 0.03) if bullet <= 0.5 else -0.01 if
           position <= 0.38 else 0.12) if ended <= 20 else -0.05)
        + ((((-0.05 if previous <= -2.21 else 0.01) if shared <= 0.34 else 0.03) if sound <= 0.92 else -0.08 if
           following <= 0.59 else 0.01) if width <= 393 else 0.07)
        + (0.1 if width <= 5 else -0.08 if score <= -3.11 else -0.01 if trend_before <= 0.82 else 0.09 if
           width_before <= 182 else 0.1 if since <= 4 else 0.01)
        + ((-0.04 if position <= 0.13 else (-0.08 if since <= -57 else 0.02) if ended <= -1 else 0 if since <= 33
           else -0.07) if score <= 3.86 else 0.05)
        + (((-0.09 if score <= -2.98 else 0.01 if ended <= -1 else -0.03) if again <= 1.5 else -0.06) if shared <=
           0.86 else 0.02 if sure_after <= 18.5 else 0.12)
        + (((-0.08 if previous <= -0.85 else 0.09) if width_after <= 8 else 0.09 if sound <= 0.26 else -0.01 if
           commas <= 0.82 else 0.08) if sound <= 0.53 else -0.01)
        + (0.09 if width <= 5 else (-0.1 if shared <= 0.51 else -0.03) if trend_before <= -2.24 else (-0.03 if
           width_after <= 8 else 0.04) if sound <= 0.53 else -0.01)
        + ((-0.03 if position <= 0.13 else ((0.03 if start <= 0.5 else -0.05) if until <= 46 else -0.05) if position
           <= 0.72 else -0.02) if offers <= 0.5 else -0.11)
        + ((((-0.06 if previous <= -2.62 else 0) if shared <= 0.34 else 0.01 if end <= 2.5 else 0.06) if sound <=
           0.92 else -0.04) if width <= 393 else 0.06)
        + ((0.19 if sound <= 0.42 else 0.01) if width <= 5 else (-0.09 if score <= -3.11 else 0.01 if ended <= 20
           else -0.04) if again <= 2.5 else -0.08)
        + (((-0.09 if score <= -2.98 else 0.01 if ended <= -1 else -0.03) if again <= 1.5 else -0.06) if shared <=
           0.86 else 0.02 if sure_after <= 18.5 else 0.11)
        + ((((-0.03 if bullet <= 0.5 else 0.02) if following <= 4.09 else 0.06) if commas <= 0.77 else 0 if previous
           <= 1.64 else 0.09) if offers <= 0.5 else -0.11)
        + (-0.06 if since <= -57 else (0.01 if trend_before <= -1.8 else 0.13) if inside <= -1.25 else -0.06 if since
           <= -3 else 0 if whole <= 0.5 else -0.08)
        + (0.08 if width <= 5 else -0.07 if since <= -57 else (-0.01 if trend_before <= -1.8 else 0.12) if inside <=
           -1.25 else -0.02 if commas <= 0.77 else 0.02)
        + (((0.01 if sound <= 0.71 else -0.03) if trend_before <= 0.85 else 0.04) if width_before <= 376 else -0.14
           if previous <= 4.23 else 0.06 if since <= 12 else -0.06)
        + ((((-0.01 if previous <= -1.21 else 0.09 if since <= 5 else 0.02) if width_after <= 46 else -0.02) if
           width_after <= 494 else 0.08) if start <= 0.5 else -0.05)
    )
