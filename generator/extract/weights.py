"""Weights of the measures, as small decision trees whose answers are added up, in log odds.

Above 0 a line looks like body text. Found by gradient boosting on development pages, cross-validated by site, and
rounded to two places; see docs/parser.md. Written by a program: change the measures in `evidence`, then train anew.
All numbers are floats, as the measures are: Python compares two floats in half the time that a float and an int take.
"""

# fmt: off

def alone(
    width: float, words: float, sentences: float, commas: float, end: float, capitals: float, digits: float, date:
       float, address: float, bullet: float, indent: float, again: float, blank_before: float, blank_after: float,
       whole: float, start: float, part: float, share: float, comments: float, related: float, offers: float, legal:
       float, photo: float, credit: float, tags: float, menu: float,
) -> float:
    """Weigh the measures of a line by itself."""
    return (
        0.35
        + ((-0.22 if width <= 21.0 else (-0.12 if end <= 1.5 else -0.09 if blank_before <= 0.5 else 0.05) if start
           <= 0.5 else -0.21) if width <= 111.0 else 0.16 if capitals <= 0.03 else -0.17 if end <= 2.5 else 0.07)
        + ((-0.19 if width <= 21.0 else -0.12 if end <= 0.5 else 0.01 if start <= 0.5 else -0.19) if width <= 120.0
           else ((-0.1 if width <= 191.0 else 0.13) if end <= 3.5 else 0.15) if part <= 0.5 else -0.2)
        + ((-0.17 if width <= 24.0 else -0.13 if blank_before <= 0.5 else -0.01 if start <= 0.5 else -0.15) if width
           <= 120.0 else ((-0.11 if end <= 2.5 else 0.11) if width <= 188.0 else 0.15) if part <= 0.5 else -0.18)
        + ((-0.16 if width <= 20.0 else -0.12 if blank_before <= 0.5 else (-0.06 if end <= 1.5 else 0.05) if start
           <= 0.5 else -0.14) if width <= 111.0 else 0.13 if capitals <= 0.03 else -0.13 if end <= 2.5 else 0.05)
        + (((-0.15 if width <= 20.0 else -0.11 if digits <= 0.02 else -0.04) if end <= 0.5 else 0.0 if start <= 0.5
           else -0.15) if width <= 120.0 else (-0.1 if end <= 2.5 else 0.08) if width <= 188.0 else 0.13)
        + (((-0.14 if width <= 20.0 else -0.09) if end <= 0.5 else 0.09 if capitals <= 0.06 else -0.02 if start <=
           0.5 else -0.15) if words <= 19.5 else (-0.06 if end <= 2.5 else 0.09) if width <= 182.0 else 0.13)
        + (((-0.13 if width <= 20.0 else -0.08) if end <= 0.5 else 0.09 if capitals <= 0.06 else -0.04) if words <=
           19.5 else ((-0.06 if width <= 191.0 else 0.1) if end <= 2.5 else 0.12) if capitals <= 0.35 else -0.1)
        + ((-0.12 if width <= 21.0 else (-0.07 if blank_before <= 0.5 else 0.03 if indent <= 1.0 else -0.07) if
           start <= 0.5 else -0.13) if width <= 139.0 else (-0.08 if width <= 191.0 else 0.09) if end <= 3.5 else
           0.12)
        + (((-0.08 if whole <= 0.5 else -0.13) if end <= 0.5 else 0.09 if capitals <= 0.05 else (0.01 if start <=
           0.5 else -0.13) if part <= 0.5 else -0.17) if words <= 20.5 else 0.06 if width <= 198.0 else 0.12)
        + ((-0.11 if width <= 20.0 else -0.08 if blank_before <= 0.5 else (-0.01 if start <= 0.5 else -0.11) if
           commas <= 1.31 else 0.09) if words <= 20.5 else (-0.03 if end <= 3.5 else 0.08) if width <= 198.0 else
           0.11)
        + ((-0.11 if width <= 20.0 else ((-0.06 if date <= 0.25 else 0.03) if end <= 2.5 else 0.04) if start <= 0.5
           else -0.12) if words <= 19.5 else (0.06 if indent <= 3.0 else -0.19) if width <= 198.0 else 0.11)
        + ((-0.1 if width <= 20.0 else (-0.05 if blank_before <= 0.5 else 0.03 if indent <= 1.0 else -0.06) if start
           <= 0.5 else -0.11) if width <= 139.0 else (-0.08 if width <= 191.0 else 0.07) if end <= 3.5 else 0.1)
        + ((((-0.06 if date <= 0.25 else 0.15 if date <= 0.75 else -0.06) if whole <= 0.5 else -0.12) if end <= 2.5
           else (0.05 if start <= 0.5 else -0.12) if part <= 0.5 else -0.16) if width <= 172.0 else 0.1)
        + ((((-0.07 if blank_before <= 0.5 else -0.03) if whole <= 0.5 else -0.12) if end <= 1.5 else ((0.05 if part
           <= 0.5 else -0.05) if capitals <= 0.37 else -0.05) if start <= 0.5 else -0.12) if width <= 172.0 else
           0.1)
        + ((-0.09 if width <= 20.0 else -0.06 if blank_before <= 0.5 else (((0.03 if indent <= 1.0 else -0.04) if
           start <= 0.5 else -0.09) if part <= 0.5 else -0.17) if commas <= 1.2 else 0.08) if width <= 172.0 else
           0.1)
        + ((-0.09 if width <= 20.0 else (((-0.02 if words <= 7.5 else 0.09) if width <= 55.0 else -0.05) if end <=
           2.5 else 0.05 if part <= 0.5 else -0.05) if start <= 0.5 else -0.1) if width <= 172.0 else 0.09)
        + ((((-0.06 if blank_before <= 0.5 else -0.02) if whole <= 0.5 else -0.11) if end <= 3.5 else ((0.06 if
           indent <= 1.0 else -0.03) if start <= 0.5 else -0.11) if part <= 0.5 else -0.14) if width <= 188.0 else
           0.1)
        + ((((-0.06 if date <= 0.25 else 0.03) if blank_before <= 0.5 else -0.02 if end <= 2.5 else (0.06 if indent
           <= 3.0 else -0.06) if part <= 0.5 else -0.06) if whole <= 0.5 else -0.11) if width <= 198.0 else 0.1)
        + ((((-0.06 if date <= 0.25 else 0.14 if date <= 0.75 else -0.03) if blank_before <= 0.5 else (0.06 if
           indent <= 1.0 else -0.03) if capitals <= 0.16 else -0.02) if whole <= 0.5 else -0.1) if width <= 198.0
           else 0.09)
        + (((-0.04 if blank_before <= 0.5 else (0.03 if capitals <= 0.12 else 0.01 if width <= 50.0 else -0.06) if
           commas <= 1.2 else 0.06) if whole <= 0.5 else -0.1) if words <= 29.5 else 0.0 if end <= 2.5 else 0.1)
        + (((((-0.03 if words <= 7.5 else -0.02 if digits <= 0.02 else 0.16) if width <= 55.0 else -0.06) if end <=
           2.5 else 0.07 if capitals <= 0.06 else 0.0) if whole <= 0.5 else -0.1) if width <= 198.0 else 0.09)
        + (((-0.04 if blank_before <= 0.5 else (-0.03 if digits <= 0.01 else 0.04) if commas <= 0.61 else 0.07 if
           indent <= 1.0 else -0.02) if whole <= 0.5 else -0.1) if words <= 29.5 else -0.01 if end <= 2.5 else 0.1)
        + ((((0.24 if width <= 4.0 else (-0.04 if digits <= 0.01 else -0.05 if words <= 6.5 else 0.08) if end <= 1.5
           else 0.03) if capitals <= 0.26 else -0.04) if whole <= 0.5 else -0.1) if width <= 198.0 else 0.09)
        + (((((0.01 if capitals <= 0.11 else -0.04) if date <= 0.25 else 0.13 if date <= 0.75 else -0.01) if commas
           <= 1.2 else 0.03) if whole <= 0.5 else -0.09) if words <= 30.5 else -0.01 if end <= 2.5 else 0.1)
        + (((-0.03 if blank_before <= 0.5 else ((0.01 if commas <= 0.59 else 0.07) if start <= 0.5 else -0.05) if
           indent <= 1.0 else -0.04) if whole <= 0.5 else -0.09) if width <= 198.0 else -0.02 if end <= 1.5 else
           0.09)
        + ((-0.06 if width <= 20.0 else (((-0.04 if words <= 2.5 else 0.04) if width <= 55.0 else -0.04) if end <=
           2.5 else 0.04 if part <= 0.5 else -0.04) if start <= 0.5 else -0.08) if words <= 33.5 else 0.09)
        + (((-0.03 if blank_before <= 0.5 else ((0.01 if bullet <= 0.5 else 0.17) if commas <= 1.78 else 0.1) if
           indent <= 1.0 else -0.03) if whole <= 0.5 else -0.09) if width <= 215.0 else -0.03 if end <= 1.5 else
           0.1)
        + ((((0.21 if width <= 4.0 else (-0.02 if words <= 17.5 else 0.03) if commas <= 1.78 else 0.07) if capitals
           <= 0.16 else -0.02) if whole <= 0.5 else -0.09) if words <= 33.5 else -0.01 if end <= 1.5 else 0.1)
        + (((-0.03 if blank_before <= 0.5 else (((0.0 if width <= 97.0 else 0.05) if bullet <= 0.5 else 0.16) if
           start <= 0.5 else -0.04) if indent <= 1.0 else -0.03) if whole <= 0.5 else -0.08) if width <= 223.0 else
           0.08)
        + (((-0.04 if width <= 21.0 else (-0.02 if commas <= 0.96 else 0.03) if digits <= 0.02 else 0.05 if address
           <= 0.5 else -0.04) if start <= 0.5 else -0.08) if words <= 33.5 else -0.02 if end <= 1.5 else 0.09)
        + (((((0.0 if date <= 0.25 else 0.14 if date <= 0.75 else 0.0) if start <= 0.5 else -0.04) if again <= 1.5
           else -0.04) if whole <= 0.5 else -0.08) if width <= 223.0 else -0.02 if end <= 1.5 else 0.09)
        + (((-0.02 if end <= 2.5 else ((0.03 if capitals <= 0.41 else -0.06) if digits <= 0.03 else 0.09) if address
           <= 0.5 else -0.06) if legal <= 0.5 else -0.12) if words <= 33.5 else -0.02 if end <= 1.5 else 0.09)
        + ((((0.14 if width <= 4.0 else -0.03 if date <= 0.25 else 0.03) if blank_before <= 0.5 else 0.01 if indent
           <= 3.0 else -0.04) if whole <= 0.5 else -0.08) if width <= 223.0 else -0.01 if end <= 1.5 else 0.09)
        + (((-0.04 if width <= 20.0 else ((0.02 if date <= 0.25 else 0.08) if words <= 9.5 else -0.04 if end <= 2.5
           else 0.02) if again <= 1.5 else -0.04) if start <= 0.5 else -0.07) if width <= 223.0 else 0.07)
        + ((((((-0.01 if words <= 6.5 else 0.09) if width <= 50.0 else -0.04) if end <= 1.5 else 0.02) if whole <=
           0.5 else -0.07) if part <= 0.5 else -0.11) if words <= 30.5 else -0.02 if end <= 2.5 else 0.09)
        + (((-0.02 if end <= 2.5 else (((0.06 if capitals <= 0.11 else 0.0) if digits <= 0.03 else 0.11) if indent
           <= 1.0 else -0.02) if start <= 0.5 else -0.08) if part <= 0.5 else -0.11) if words <= 39.5 else 0.07)
        + (((((-0.03 if width <= 24.0 else 0.03) if width <= 55.0 else -0.04) if end <= 2.5 else (0.04 if indent <=
           1.0 else -0.02) if start <= 0.5 else -0.07) if part <= 0.5 else -0.1) if words <= 39.5 else 0.07)
        + (((((0.0 if commas <= 1.2 else 0.03) if whole <= 0.5 else -0.06) if again <= 1.5 else 0.12 if width <= 5.0
           else -0.06) if offers <= 0.5 else -0.12) if width <= 223.0 else -0.03 if end <= 1.5 else 0.09)
        + (((((-0.01 if date <= 0.25 else -0.02 if words <= 6.5 else 0.13) if capitals <= 0.42 else -0.05) if
           blank_before <= 0.5 else 0.01 if indent <= 3.0 else -0.05) if legal <= 0.5 else -0.1) if words <= 39.5
           else 0.07)
        + ((((((0.01 if date <= 0.25 else 0.05) if start <= 0.5 else -0.03) if again <= 1.5 else -0.03) if whole <=
           0.5 else -0.07) if width <= 223.0 else 0.07) if address <= 0.5 else 0.04 if words <= 4.5 else -0.11)
        + ((((0.13 if width <= 4.0 else -0.02 if blank_before <= 0.5 else -0.03 if blank_after <= 0.5 else 0.02) if
           whole <= 0.5 else -0.06) if offers <= 0.5 else -0.12) if width <= 260.6 else -0.09 if commas <= 0.21 else
           0.08)
        + (((0.0 if width <= 55.0 else -0.03) if end <= 1.5 else (0.06 if indent <= 3.0 else -0.09) if capitals <=
           0.06 else -0.01 if digits <= 0.03 else 0.06) if address <= 0.5 else 0.04 if words <= 4.5 else -0.1)
        + ((((-0.01 if words <= 7.5 else 0.06) if width <= 55.0 else -0.05 if commas <= 1.2 else 0.03) if end <= 2.5
           else (0.0 if digits <= 0.03 else 0.07) if words <= 30.5 else 0.08) if legal <= 0.5 else -0.09)
        + ((-0.01 if end <= 1.5 else ((((-0.01 if width <= 50.0 else 0.1) if words <= 11.5 else -0.01) if capitals
           <= 0.34 else -0.04) if digits <= 0.03 else 0.07) if words <= 33.5 else 0.08) if offers <= 0.5 else -0.12)
        + ((((((0.19 if width <= 4.0 else -0.04 if width <= 20.0 else 0.02) if capitals <= 0.86 else -0.03) if
           address <= 0.5 else -0.05) if indent <= 3.0 else -0.05) if again <= 1.5 else -0.04) if comments <= 0.5
           else -0.1)
        + ((((-0.04 if width <= 21.0 else 0.04 if again <= 1.5 else -0.06) if width <= 82.0 else -0.04) if
           blank_after <= 0.5 else -0.04 if blank_before <= 0.5 else 0.02 if indent <= 3.0 else -0.05) if offers <=
           0.5 else -0.11)
        + ((((-0.02 if words <= 18.5 else 0.08 if width <= 145.0 else -0.01) if date <= 0.25 else 0.1 if date <=
           0.75 else -0.01) if commas <= 0.61 else 0.03 if indent <= 1.0 else -0.02) if start <= 0.5 else -0.06)
        + ((((-0.01 if width <= 30.0 else -0.08 if words <= 2.5 else 0.04) if width <= 55.0 else -0.06 if commas <=
           0.21 else 0.02) if end <= 2.5 else 0.01 if words <= 30.5 else 0.08) if part <= 0.5 else -0.08)
        + (((((0.05 if again <= 1.5 else -0.05) if capitals <= 0.42 else -0.03) if width <= 82.0 else -0.04) if
           blank_after <= 0.5 else (-0.04 if blank_before <= 0.5 else 0.01) if width <= 223.0 else 0.07) if comments
           <= 0.5 else -0.1)
        + (((((0.11 if width <= 5.0 else (0.0 if commas <= 1.52 else 0.03) if again <= 1.5 else -0.03) if whole <=
           0.5 else -0.06) if width <= 275.0 else 0.07) if address <= 0.5 else -0.06) if offers <= 0.5 else -0.11)
    )


def in_place(
    width: float, words: float, sentences: float, commas: float, end: float, capitals: float, digits: float, date:
       float, address: float, bullet: float, indent: float, again: float, blank_before: float, blank_after: float,
       whole: float, start: float, part: float, share: float, comments: float, related: float, offers: float, legal:
       float, photo: float, credit: float, tags: float, menu: float, score: float, previous: float, following: float,
       width_before: float, width_after: float, width_before2: float, width_after2: float, trend_before: float,
       trend_after: float, since: float, until: float, inside: float, position: float, ended: float, sure_before:
       float, sure_after: float, sound: float,
) -> float:
    """Weigh the measures of a line in its place."""
    return (
        0.80
        + ((-0.21 if following <= -0.25 else -0.15 if trend_before <= 0.34 else -0.02) if score <= -0.02 else (0.03
           if score <= 0.51 else 0.16) if inside <= 0.96 else -0.02)
        + ((-0.19 if score <= -1.35 else (-0.13 if trend_before <= -1.43 else -0.01) if inside <= 0.53 else -0.13)
           if score <= 0.18 else 0.15 if inside <= 0.96 else -0.01)
        + (((-0.17 if following <= 3.82 else -0.12) if score <= -1.35 else -0.11 if trend_before <= -0.17 else 0.0)
           if score <= 0.45 else 0.14 if inside <= 0.96 else 0.0)
        + (((-0.16 if score <= -1.3 else -0.1) if following <= -0.25 else -0.08 if trend_before <= -0.06 else 0.0)
           if score <= 0.94 else 0.14 if inside <= 1.0 else 0.0)
        + ((-0.14 if following <= -0.25 else -0.09 if trend_before <= 0.23 else -0.01) if score <= -0.1 else (0.07
           if score <= 2.17 else 0.14) if inside <= 0.96 else -0.01)
        + (((-0.14 if following <= 4.02 else -0.08) if score <= -1.35 else -0.08 if trend_after <= -0.44 else 0.01)
           if score <= 0.94 else 0.12 if inside <= 0.96 else 0.01)
        + (((-0.06 if sound <= 0.16 else -0.12) if following <= -0.25 else -0.06 if trend_before <= -0.06 else 0.01)
           if score <= 0.94 else 0.12 if inside <= 0.96 else 0.01)
        + ((-0.12 if score <= -1.35 else -0.08 if trend_after <= -0.44 else 0.0) if score <= -0.1 else 0.11 if ended
           <= -1.0 else 0.0 if score <= 3.76 else 0.11)
        + (((-0.06 if sound <= 0.16 else -0.11) if trend_after <= -0.38 else -0.06 if previous <= -0.28 else 0.01)
           if score <= 1.03 else 0.11 if inside <= 0.96 else 0.01)
        + (((-0.11 if following <= 3.82 else -0.06) if score <= -1.35 else 0.02 if ended <= -1.0 else -0.06) if
           score <= 1.3 else 0.11 if inside <= 0.96 else 0.02)
        + (((-0.07 if ended <= -1.0 else -0.13) if previous <= -0.28 else 0.02 if inside <= 0.95 else -0.05) if
           score <= 1.3 else 0.11 if inside <= 0.96 else 0.02)
        + (((-0.12 if score <= -2.34 else -0.08 if previous <= -0.19 else -0.03) if following <= -0.25 else -0.03 if
           trend_before <= -0.7 else 0.02) if score <= 2.03 else 0.11)
        + ((-0.11 if score <= -2.34 else -0.07 if trend_after <= -0.87 else 0.0) if score <= -0.3 else (0.1 if
           inside <= 0.96 else 0.0) if ended <= -1.0 else 0.0)
        + ((((-0.1 if width <= 21.0 else -0.03) if ended <= -1.0 else -0.12) if previous <= -0.28 else 0.03 if
           inside <= 0.95 else -0.03) if score <= 2.17 else 0.1)
        + ((((-0.1 if width <= 21.0 else -0.03) if ended <= -1.0 else -0.11) if previous <= -0.28 else 0.03 if
           inside <= 0.95 else -0.03) if score <= 2.17 else 0.1)
        + (((-0.11 if score <= -2.49 else -0.06) if score <= -1.46 else 0.03 if ended <= -1.0 else -0.04) if score
           <= 2.17 else 0.1 if inside <= 0.96 else 0.03)
        + (((-0.1 if score <= -2.34 else (-0.07 if width_before <= 21.0 else -0.02) if inside <= 0.9 else -0.07) if
           following <= -0.25 else 0.03) if score <= 2.17 else 0.09)
        + (((-0.09 if score <= -2.31 else -0.03 if width_before <= 23.0 else 0.03) if ended <= -1.0 else -0.1) if
           score <= 2.17 else 0.1 if inside <= 0.96 else 0.03)
        + ((-0.09 if following <= -2.1 else 0.0 if sound <= 0.68 else -0.06) if score <= -0.73 else (0.03 if
           following <= -1.34 else 0.1) if ended <= -1.0 else 0.0)
        + ((((-0.08 if following <= -2.1 else -0.02) if ended <= -1.0 else -0.1) if previous <= -0.12 else 0.02) if
           score <= 2.17 else 0.1 if inside <= 0.96 else 0.03)
        + (((-0.08 if score <= -2.31 else -0.03 if width_before <= 23.0 else 0.03) if ended <= -1.0 else -0.09) if
           score <= 2.17 else 0.1 if since <= 20.0 else 0.03)
        + ((((-0.01 if sound <= 0.72 else -0.08) if position <= 0.78 else -0.1) if previous <= -0.28 else 0.03 if
           inside <= 0.95 else -0.01) if score <= 2.95 else 0.09)
        + ((-0.05 if score <= -1.46 else 0.01 if width_before <= 23.0 else (0.02 if position <= 0.12 else 0.1) if
           ended <= 1.0 else 0.01) if inside <= 0.96 else -0.07)
        + ((((-0.09 if indent <= 1.0 else -0.05) if previous <= 0.19 else -0.02) if following <= -1.3 else 0.03 if
           ended <= -1.0 else -0.02) if score <= 2.95 else 0.09)
        + (((-0.08 if score <= -2.44 else -0.03 if width_before <= 23.0 else 0.04) if ended <= -1.0 else -0.1 if
           previous <= 1.43 else -0.01) if score <= 3.55 else 0.09)
        + ((-0.04 if score <= -1.46 else 0.09 if sure_before <= 1.5 else 0.01 if score <= 3.45 else 0.09) if inside
           <= 0.92 else 0.0 if position <= 0.61 else -0.07)
        + (((-0.08 if score <= -2.46 else -0.03 if width_before <= 23.0 else 0.04) if ended <= -1.0 else -0.04 if
           position <= 0.79 else -0.12) if score <= 3.55 else 0.09)
        + (((-0.06 if width <= 21.0 else -0.07 if until <= -8.0 else 0.01) if position <= 0.76 else -0.07) if
           following <= -0.25 else 0.01 if trend_before <= -0.28 else 0.08)
        + (((-0.07 if score <= -2.46 else -0.02 if width_before2 <= 19.0 else 0.04) if ended <= -1.0 else -0.04 if
           position <= 0.79 else -0.11) if score <= 3.55 else 0.09)
        + ((-0.08 if previous <= -2.59 else (0.04 if start <= 0.5 else -0.04) if inside <= 0.91 else -0.04) if score
           <= 3.55 else 0.1 if since <= 28.0 else 0.04)
        + (((-0.03 if position <= 0.87 else -0.1) if commas <= 0.76 else 0.0) if following <= -1.3 else (0.0 if
           trend_before <= -0.11 else 0.05) if score <= 1.77 else 0.09)
        + ((-0.03 if score <= -1.41 else 0.01 if following <= -1.3 else 0.04 if width_before2 <= 4.0 else 0.09) if
           ended <= -1.0 else 0.0 if sure_before <= 1.5 else -0.09)
        + ((((0.0 if position <= 0.9 else -0.1) if sound <= 0.72 else -0.09 if trend_after <= 0.91 else -0.01) if
           trend_before <= 0.34 else 0.03) if score <= 3.55 else 0.08)
        + (((-0.07 if position <= 0.14 else 0.02 if ended <= 1.0 else -0.07) if trend_before <= -0.9 else 0.02 if
           score <= -1.71 else 0.07) if position <= 0.76 else -0.05)
        + ((-0.09 if previous <= -2.75 else (-0.03 if width_after <= 14.4 else 0.04 if start <= 0.5 else -0.04) if
           position <= 0.76 else -0.04) if score <= 3.76 else 0.08)
        + ((-0.06 if score <= -2.46 else -0.01 if following <= -1.3 else 0.03 if score <= 0.24 else 0.09) if ended
           <= -1.0 else -0.07 if previous <= 1.43 else 0.01)
        + ((-0.08 if previous <= -2.75 else (-0.04 if until <= -9.0 else 0.03) if sound <= 0.72 else -0.04 if
           trend_before <= 0.87 else 0.02) if score <= 3.76 else 0.08)
        + (((0.01 if sound <= 0.54 else -0.04) if trend_before <= -0.17 else (0.01 if score <= -0.68 else 0.09) if
           position <= 0.8 else 0.01) if whole <= 0.5 else -0.08)
        + ((((-0.09 if position <= 0.14 else 0.0) if position <= 0.97 else -0.15) if following <= -1.3 else 0.01 if
           score <= -1.41 else 0.07) if ended <= -1.0 else -0.05)
        + ((-0.08 if previous <= -3.06 else (-0.04 if until <= -34.0 else 0.03) if sound <= 0.72 else 0.03 if
           width_after2 <= 5.0 else -0.04) if score <= 3.76 else 0.07)
        + (((0.01 if sound <= 0.54 else -0.07 if width <= 191.0 else 0.01) if trend_before <= -1.08 else 0.01 if
           score <= -0.73 else 0.07) if position <= 0.8 else -0.05)
        + (-0.08 if score <= -2.98 else (-0.02 if following <= -2.1 else 0.2 if sound <= 0.14 else 0.01 if
           trend_before <= -0.71 else 0.06) if ended <= -1.0 else -0.04)
        + (((((0.03 if position <= 0.88 else -0.04) if sound <= 0.47 else -0.03) if commas <= 0.78 else 0.03) if
           following <= 4.02 else 0.07) if start <= 0.5 else -0.08)
        + (-0.08 if score <= -2.98 else ((0.03 if sound <= 0.72 else -0.04 if trend_before <= -0.06 else 0.03) if
           score <= 3.64 else 0.09) if since <= 29.0 else -0.04)
        + (((-0.01 if trend_before <= -1.08 else 0.06 if inside <= 0.95 else 0.02) if start <= 0.5 else -0.08) if
           position <= 0.8 else -0.06 if trend_before <= 1.88 else 0.04)
        + (((0.02 if sound <= 0.72 else -0.03) if trend_before <= 0.87 else 0.11 if width_before <= 176.0 else 0.11
           if since <= 4.0 else 0.02) if whole <= 0.5 else -0.07)
        + ((((-0.01 if sound <= 0.87 else -0.1) if position <= 0.12 else 0.02 if start <= 0.5 else -0.08) if ended
           <= -1.0 else -0.05) if score <= 3.76 else 0.07)
        + (((-0.05 if position <= 0.14 else (0.18 if sound <= 0.16 else 0.02) if until <= 74.0 else -0.09) if width
           <= 191.0 else 0.07) if position <= 0.72 else -0.03)
        + (((-0.03 if position <= 0.39 else 0.31) if width <= 4.0 else -0.01 if previous <= 0.57 else 0.08 if
           width_before <= 176.0 else 0.01) if whole <= 0.5 else -0.07)
        + (((((0.03 if sound <= 0.29 else -0.03) if bullet <= 0.5 else 0.03) if commas <= 0.78 else 0.03) if
           following <= 4.29 else 0.07) if start <= 0.5 else -0.07)
        + (((-0.06 if previous <= -2.59 else 0.04 if sound <= 0.72 else 0.04 if width_after2 <= 5.0 else -0.02) if
           score <= 3.64 else 0.09) if since <= 29.0 else -0.04)
        + ((-0.09 if since <= -59.0 else 0.16 if sound <= 0.16 else (-0.01 if trend_before <= -0.62 else 0.04) if
           start <= 0.5 else -0.07) if position <= 0.8 else -0.04)
        + ((((-0.06 if position <= 0.27 else 0.01) if position <= 0.97 else -0.13) if following <= -1.3 else 0.01 if
           score <= -0.1 else 0.08) if ended <= -1.0 else -0.04)
        + (-0.07 if score <= -2.98 else 0.17 if width <= 4.0 else (-0.01 if following <= -1.3 else 0.01 if score <=
           0.45 else 0.08) if ended <= -1.0 else -0.03)
        + (((-0.07 if until <= -34.0 else 0.04) if until <= 74.0 else -0.09) if sound <= 0.72 else -0.05 if
           trend_before <= -0.16 else -0.02 if score <= -0.73 else 0.04)
        + (((-0.03 if position <= 0.13 else (0.04 if until <= 70.0 else -0.06) if inside <= 2.29 else -0.05) if
           position <= 0.75 else -0.03) if offers <= 0.5 else -0.11)
        + ((((-0.03 if width_after <= 7.0 else 0.03) if sound <= 0.72 else -0.03 if commas <= 0.92 else 0.03) if
           following <= 4.29 else 0.06) if start <= 0.5 else -0.06)
        + (0.14 if sound <= 0.12 else ((-0.01 if position <= 0.72 else -0.07) if previous <= 0.57 else 0.0 if commas
           <= 0.76 else 0.08) if bullet <= 0.5 else 0.05)
        + (-0.07 if score <= -2.98 else (((0.02 if sound <= 0.72 else -0.03) if trend_before <= 0.87 else 0.04) if
           score <= 3.64 else 0.08) if since <= 29.0 else -0.03)
        + (((-0.02 if following <= -2.1 else 0.14 if sound <= 0.14 else 0.0 if blank_before <= 0.5 else 0.04) if
           ended <= -1.0 else -0.03) if offers <= 0.5 else -0.11)
        + ((((-0.03 if position <= 0.44 else 0.23) if width <= 4.0 else -0.03 if width_before2 <= 23.0 else 0.01) if
           width_after <= 448.0 else 0.08) if start <= 0.5 else -0.06)
        + (((-0.03 if previous <= -2.75 else 0.03) if width <= 54.0 else -0.03 if commas <= 1.2 else 0.0 if previous
           <= 1.43 else 0.1) if whole <= 0.5 else -0.06)
        + (-0.08 if since <= -59.0 else 0.07 if inside <= -1.33 else -0.06 if since <= -3.0 else (0.09 if width <=
           14.0 else 0.0) if whole <= 0.5 else -0.08)
        + ((((-0.05 if previous <= -2.75 else 0.01) if width <= 108.0 else -0.05 if width_before2 <= 82.0 else 0.02)
           if score <= 3.55 else 0.05) if offers <= 0.5 else -0.11)
        + ((((-0.02 if bullet <= 0.5 else 0.03) if commas <= 0.78 else 0.02) if following <= 4.29 else 0.06) if
           start <= 0.5 else -0.1 if sure_after <= 5.5 else -0.03)
        + (-0.06 if until <= -34.0 else (((0.03 if again <= 1.5 else -0.06) if sound <= 0.71 else 0.15) if until <=
           74.0 else -0.09) if sound <= 0.72 else -0.01)
        + (0.12 if sound <= 0.12 else (0.11 if width_after2 <= 0.0 else 0.0) if position <= 0.85 else -0.11 if
           width_before <= 23.0 else -0.07 if blank_before <= 0.5 else 0.03)
        + (((-0.02 if following <= -2.1 else (0.12 if sound <= 0.29 else 0.0) if blank_before <= 0.5 else 0.04) if
           ended <= -1.0 else -0.03) if offers <= 0.5 else -0.1)
        + ((0.15 if sound <= 0.12 else (-0.01 if position <= 0.72 else -0.06) if previous <= 0.57 else 0.07 if
           width_before <= 176.0 else 0.0) if bullet <= 0.5 else 0.04)
        + (((0.02 if position <= 0.92 else -0.09) if sound <= 0.47 else -0.13 if sound <= 0.49 else -0.05 if
           position <= 0.13 else 0.0) if score <= 3.76 else 0.05)
        + ((-0.04 if position <= 0.38 else 0.18) if width <= 4.0 else ((-0.08 if since <= -59.0 else 0.0) if score
           <= 3.64 else 0.08) if since <= 29.0 else -0.03)
        + (((0.01 if width <= 54.0 else 0.01 if since <= 4.0 else -0.04) if commas <= 1.2 else 0.13 if width_after2
           <= 5.0 else 0.01) if comments <= 0.5 else -0.09)
        + (((0.0 if sound <= 0.86 else -0.04) if trend_before <= 0.87 else 0.1 if since <= 4.0 else 0.07 if
           width_before <= 176.0 else 0.01) if offers <= 0.5 else -0.1)
        + (-0.08 if since <= -59.0 else 0.02 if sound <= 0.72 else (0.11 if position <= 0.85 else -0.01) if
           width_after2 <= 5.0 else -0.06 if following <= 0.38 else 0.01)
        + ((((-0.02 if bullet <= 0.5 else 0.02) if commas <= 0.78 else 0.02) if following <= 4.29 else 0.05) if
           start <= 0.5 else -0.1 if sure_after <= 5.5 else -0.02)
        + (-0.06 if until <= -34.0 else (((-0.03 if width_after2 <= 7.8 else 0.04) if again <= 2.5 else -0.1) if
           until <= 74.0 else -0.08) if sound <= 0.72 else -0.01)
        + ((-0.03 if position <= 0.44 else 0.16) if width <= 4.0 else (-0.02 if position <= 0.3 else -0.1) if
           trend_before <= -2.15 else 0.14 if sound <= 0.12 else 0.0)
        + ((-0.03 if until <= -9.0 else (0.02 if since <= 14.0 else 0.26) if sound <= 0.47 else -0.04 if inside <=
           -0.02 else 0.01) if comments <= 0.5 else -0.09)
        + ((0.14 if sound <= 0.12 else (-0.01 if ended <= -1.0 else -0.06) if previous <= 0.89 else 0.07 if
           width_before <= 176.0 else 0.0) if bullet <= 0.5 else 0.03)
        + (((0.01 if width <= 108.0 else -0.05 if commas <= 0.61 else 0.01) if score <= 3.55 else 0.09 if since <=
           14.0 else 0.02) if offers <= 0.5 else -0.1)
    )
