"""Weights of the measures, as small decision trees whose answers are added up, in log odds.

Above 0 a line looks like body text. Found by gradient boosting on development pages, cross-validated by site, and
rounded to two places; see docs/parser.md. Written by a program: change the measures in `evidence`, then train anew.
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
        0.36
        + ((-0.22 if width <= 21 else -0.14 if end <= 0.5 else -0.11 if blank_before <= 0.5 else 0.04 if start <= 0.5
           else -0.17) if width <= 111 else 0.16 if capitals <= 0.03 else -0.18 if end <= 1.5 else 0.06)
        + ((-0.19 if width <= 21 else -0.12 if end <= 0.5 else -0.01 if start <= 0.5 else -0.18) if width <= 111 else
           (-0.14 if end <= 1.5 else 0.11 if capitals <= 0.28 else -0.03) if width <= 181 else 0.15)
        + ((-0.17 if width <= 24 else -0.13 if blank_before <= 0.5 else (-0.05 if end <= 2.5 else 0.05) if start <=
           0.5 else -0.15) if width <= 111 else 0.14 if capitals <= 0.03 else -0.15 if end <= 1.5 else 0.04)
        + ((-0.16 if width <= 21 else -0.11 if blank_before <= 0.5 else (-0.05 if end <= 1.5 else 0.04) if start <=
           0.5 else -0.14) if width <= 111 else (-0.11 if end <= 2.5 else 0.07) if width <= 181 else 0.14)
        + ((-0.15 if width <= 20 else -0.1 if blank_before <= 0.5 else -0.01 if start <= 0.5 else -0.13) if width <=
           120 else ((-0.1 if width <= 191 else 0.09) if end <= 1.5 else 0.13) if part <= 0.5 else -0.22)
        + (((-0.14 if width <= 20 else -0.09) if end <= 0.5 else 0.09 if capitals <= 0.06 else -0.03 if address <=
           0.5 else -0.21) if words <= 20.5 else (-0.09 if end <= 2.5 else 0.09) if width <= 181 else 0.13)
        + (((-0.13 if width <= 20 else -0.08) if end <= 0.5 else 0.08 if capitals <= 0.06 else -0.02 if part <= 0.5
           else -0.17) if words <= 20.5 else (-0.08 if end <= 2.5 else 0.08) if width <= 181 else 0.12)
        + (((-0.12 if width <= 20 else -0.07) if end <= 0.5 else (-0.01 if part <= 0.5 else -0.18) if commas <= 1.54
           else 0.09) if words <= 20.5 else (-0.07 if end <= 2.5 else 0.08) if width <= 181 else 0.12)
        + ((((-0.09 if date <= 0.25 else -0.01) if whole <= 0.5 else -0.13) if end <= 0.5 else 0.08 if capitals <=
           0.05 else -0.03) if words <= 20.5 else (-0.07 if end <= 2.5 else 0.07) if width <= 181 else 0.11)
        + ((-0.11 if width <= 24 else (-0.06 if date <= 0.25 else 0.15 if date <= 0.75 else -0.03) if commas <= 1.26
           else -0.03 if blank_before <= 0.5 else 0.1) if words <= 20.5 else 0.05 if width <= 191 else 0.11)
        + ((-0.1 if width <= 20 else -0.07 if blank_before <= 0.5 else (-0.01 if start <= 0.5 else -0.11) if commas
           <= 1.3 else 0.09) if words <= 20.5 else (-0.06 if end <= 3.5 else 0.07) if width <= 191 else 0.11)
        + ((-0.1 if width <= 20 else -0.06 if blank_before <= 0.5 else (-0.01 if start <= 0.5 else -0.1) if commas <=
           1.3 else 0.09) if words <= 20.5 else (0.07 if indent <= 1 else -0.06) if width <= 198 else 0.11)
        + ((((-0.06 if date <= 0.25 else 0.12 if date <= 0.75 else -0.05) if whole <= 0.5 else -0.12) if end <= 3.5
           else (0.05 if start <= 0.5 else -0.13) if part <= 0.5 else -0.16) if width <= 172 else 0.1)
        + (((-0.05 if whole <= 0.5 else -0.11) if end <= 0.5 else ((0.04 if capitals <= 0.42 else -0.05) if start <=
           0.5 else -0.12) if address <= 0.5 else -0.18) if words <= 25.5 else 0.02 if end <= 2.5 else 0.1)
        + ((-0.09 if width <= 20 else (-0.08 if digits <= 0.01 else 0) if blank_before <= 0.5 else ((0.02 if commas
           <= 0.59 else 0.09) if start <= 0.5 else -0.08) if indent <= 1 else -0.06) if width <= 172 else 0.09)
        + ((-0.08 if width <= 20 else -0.05 if blank_before <= 0.5 else (0 if start <= 0.5 else -0.09) if commas <=
           1.3 else 0.07) if words <= 25.5 else (-0.1 if width <= 191 else 0.06) if end <= 2.5 else 0.1)
        + (((-0.04 if whole <= 0.5 else -0.11) if end <= 1.5 else (((-0.03 if width <= 50 else 0.06) if indent <= 1
           else -0.04) if start <= 0.5 else -0.11) if part <= 0.5 else -0.13) if width <= 172 else 0.09)
        + ((((((-0.05 if blank_before <= 0.5 else 0.01) if commas <= 1.15 else 0.06) if date <= 0.25 else 0.18 if
           date <= 0.75 else 0.01) if whole <= 0.5 else -0.11) if capitals <= 0.27 else -0.06) if width <= 191 else
           0.09)
        + ((((0.22 if width <= 4 else 0.01 if indent <= 1 else -0.05) if capitals <= 0.25 else -0.05) if whole <= 0.5
           else -0.1) if end <= 3.5 else 0.09 if capitals <= 0.05 else 0.02 if part <= 0.5 else -0.13)
        + (((-0.05 if blank_before <= 0.5 else (((0.01 if bullet <= 0.5 else 0.17) if commas <= 0.59 else 0.08) if
           start <= 0.5 else -0.06) if indent <= 1 else -0.05) if whole <= 0.5 else -0.1) if width <= 198 else 0.09)
        + ((((-0.05 if date <= 0.25 else 0.03) if blank_before <= 0.5 else (-0.06 if blank_after <= 0.5 else 0.04 if
           start <= 0.5 else -0.06) if indent <= 1 else -0.05) if whole <= 0.5 else -0.1) if width <= 198 else 0.09)
        + (((((-0.02 if date <= 0.25 else -0.03 if capitals <= 0.1 else 0.14) if commas <= 1.21 else 0.06) if
           capitals <= 0.26 else -0.04) if whole <= 0.5 else -0.1) if words <= 26.5 else 0 if end <= 2.5 else 0.09)
        + (((-0.04 if blank_before <= 0.5 else (((-0.01 if bullet <= 0.5 else 0.15) if words <= 18.5 else 0.06) if
           commas <= 1.3 else 0.08) if indent <= 1 else -0.04) if whole <= 0.5 else -0.09) if width <= 198 else 0.08)
        + (((((-0.01 if date <= 0.25 else -0.02 if capitals <= 0.1 else 0.13) if commas <= 1.21 else 0.05) if
           capitals <= 0.27 else -0.03) if whole <= 0.5 else -0.09) if words <= 29.5 else -0.01 if end <= 2.5 else
           0.09)
        + (((0.14 if width <= 4 else (-0.05 if date <= 0.25 else 0.03) if blank_after <= 0.5 else -0.01) if whole <=
           0.5 else -0.09) if end <= 3.5 else (0.08 if capitals <= 0.12 else 0) if part <= 0.5 else -0.13)
        + (((((-0.02 if words <= 6.5 else -0.01 if digits <= 0 else 0.14) if width <= 54.6 else -0.05) if end <= 2.5
           else 0.03 if address <= 0.5 else -0.05) if whole <= 0.5 else -0.09) if words <= 33.5 else 0.08)
        + (((-0.03 if blank_before <= 0.5 else (0.03 if start <= 0.5 else -0.05) if indent <= 1 else -0.04) if whole
           <= 0.5 else -0.08) if width <= 198 else (-0.16 if commas <= 0.44 else 0.04) if end <= 1.5 else 0.09)
        + (((-0.05 if width <= 21 else (0.03 if words <= 6.5 else 0.01 if capitals <= 0.12 else -0.04) if digits <=
           0.01 else 0.05 if address <= 0.5 else -0.05) if start <= 0.5 else -0.09) if words <= 33.5 else 0.08)
        + (((-0.03 if blank_before <= 0.5 else (((-0.02 if capitals <= 0.47 else 0.05) if end <= 2.5 else 0.05) if
           address <= 0.5 else -0.04) if indent <= 3 else -0.04) if whole <= 0.5 else -0.08) if words <= 33.5 else
           0.07)
        + (((-0.04 if width <= 20 else ((0.02 if date <= 0.25 else 0.1) if again <= 1.5 else -0.04) if words <= 9.5
           else -0.04 if end <= 1.5 else 0.01) if start <= 0.5 else -0.08) if words <= 33.5 else 0.07)
        + (((((-0.02 if date <= 0.25 else 0.12 if date <= 0.75 else 0) if commas <= 1.21 else 0.04) if whole <= 0.5
           else -0.08) if address <= 0.5 else -0.1) if words <= 29.5 else -0.02 if end <= 2.5 else 0.08)
        + (((-0.04 if width <= 20 else (0.04 if again <= 1.5 else -0.04) if words <= 9.5 else -0.04 if end <= 1.5
           else 0.01) if start <= 0.5 else -0.08) if words <= 33.5 else -0.04 if end <= 1.5 else 0.08)
        + (((((0.15 if width <= 4 else -0.01) if end <= 2.5 else 0.02) if whole <= 0.5 else -0.07) if address <= 0.5
           else 0.04 if width <= 30 else -0.12) if words <= 33.5 else -0.03 if end <= 1.5 else 0.08)
        + (((((-0.03 if words <= 4.5 else 0.03) if width <= 54.6 else -0.04) if end <= 2.5 else 0.05 if capitals <=
           0.12 else -0.03 if digits <= 0.01 else 0.06) if legal <= 0.5 else -0.11) if width <= 260 else 0.07)
        + (((-0.03 if width <= 20 else ((0.03 if address <= 0.5 else -0.04) if again <= 1.5 else -0.04) if indent <=
           1 else 0.03 if width <= 57 else -0.04) if start <= 0.5 else -0.07) if width <= 260 else 0.06)
        + (((((0.16 if width <= 8 else 0.02 if indent <= 1 else -0.03) if capitals <= 0.3 else -0.02) if whole <= 0.5
           else -0.07) if part <= 0.5 else -0.1) if words <= 33.5 else -0.04 if end <= 1.5 else 0.08)
        + (((((0.03 if width <= 67 else -0.03) if capitals <= 0.42 else -0.05) if blank_before <= 0.5 else (-0.04 if
           blank_after <= 0.5 else 0.02) if indent <= 3 else -0.06) if comments <= 0.5 else -0.11) if width <= 260
           else 0.06)
        + ((((-0.02 if date <= 0.25 else 0.1 if date <= 0.75 else 0) if words <= 29.5 else 0.06) if commas <= 0.75
           else 0.01 if width <= 258 else -0.57) if commas <= 0.78 else 0.06 if capitals <= 0.08 else 0)
        + ((-0.01 if end <= 2.5 else (((0.08 if width <= 78 else 0) if capitals <= 0.37 else -0.08) if digits <= 0.01
           else 0.06) if words <= 30.5 else 0.07) if address <= 0.5 else 0.04 if width <= 30 else -0.11)
        + ((-0.02 if start <= 0.5 else -0.11) if blank_before <= 0.5 else ((((0.01 if width <= 192 else -0.1) if
           again <= 2.5 else -0.09) if sentences <= 1.5 else 0.09) if words <= 30.5 else 0.08) if indent <= 3 else
           -0.08)
        + (((((-0.01 if width <= 30 else 0.04) if width <= 54.6 else -0.03 if commas <= 1.7 else 0.06) if whole <=
           0.5 else -0.06) if end <= 2.5 else 0.01 if width <= 214 else 0.07) if address <= 0.5 else -0.08)
        + (((((0.15 if capitals <= 0.01 else -0.05) if again <= 2.5 else 0.3) if width <= 5 else -0.01) if end <= 2.5
           else 0.04 if capitals <= 0.11 else -0.02 if digits <= 0.03 else 0.06) if legal <= 0.5 else -0.1)
        + ((((0.02 if again <= 2.5 else 0.28) if width <= 5 else -0.02) if blank_before <= 0.5 else -0.04 if
           blank_after <= 0.5 else (0.02 if words <= 30.5 else 0.08) if indent <= 3 else -0.05) if comments <= 0.5
           else -0.11)
        + (((((-0.01 if words <= 6.5 else 0.1) if width <= 50 else -0.03 if commas <= 1.21 else 0.09 if words <= 14.5
           else -0.03) if end <= 1.5 else 0.02) if start <= 0.5 else -0.06) if part <= 0.5 else -0.09)
        + (((-0.01 if end <= 2.5 else ((0.05 if width <= 78 else -0.01) if digits <= 0.04 else 0.06) if width <= 214
           else 0.06) if comments <= 0.5 else -0.1) if address <= 0.5 else 0.05 if width <= 30 else -0.1)
        + ((((-0.02 if width <= 393 else 0.07) if date <= 0.25 else 0.09 if digits <= 0.17 else -0.04 if capitals <=
           0.2 else 0.06) if commas <= 0.78 else -0.04 if width <= 37 else 0.03) if legal <= 0.5 else -0.09)
        + ((-0.02 if blank_before <= 0.5 else (-0.03 if blank_after <= 0.5 else ((0.02 if capitals <= 0.31 else
           -0.04) if capitals <= 0.48 else 0.05) if words <= 30.5 else 0.08) if indent <= 3 else -0.05) if comments
           <= 0.5 else -0.1)
        + (((((0.02 if width <= 54.6 else -0.03 if words <= 17.5 else -0.03 if blank_before <= 0.5 else 0.04) if
           commas <= 1.21 else 0.04) if again <= 1.5 else -0.03) if whole <= 0.5 else -0.06) if address <= 0.5 else
           -0.07)
        + (((((0 if width <= 54.6 else -0.03) if date <= 0.25 else -0.03 if capitals <= 0.07 else 0.07) if commas <=
           0.78 else 0.01 if width <= 242 else 0.09) if width <= 393 else 0.06) if start <= 0.5 else -0.06)
        + ((((((0 if blank_before <= 0.5 else 0.02) if whole <= 0.5 else -0.05) if address <= 0.5 else -0.05) if
           indent <= 3 else -0.05) if again <= 1.5 else 0.17 if width <= 5 else -0.05) if comments <= 0.5 else -0.1)
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
        + (((-0.21 if following <= 4.04 else -0.15) if score <= -1.26 else -0.14 if previous <= -0.3 else -0.01) if
           score <= 0.35 else 0.16 if inside <= 0.96 else -0.01)
        + (((-0.19 if following <= 4.04 else -0.12) if score <= -1.19 else -0.12 if previous <= -0.3 else 0) if score
           <= 0.62 else 0.15 if inside <= 0.96 else 0)
        + (((-0.17 if score <= -0.58 else -0.09) if following <= -0.13 else -0.09 if trend_before <= 0.01 else 0) if
           score <= 0.62 else 0.14 if inside <= 0.96 else 0)
        + (((-0.09 if sound <= 0.21 else -0.15) if trend_after <= 0 else -0.09 if previous <= -0.08 else 0) if score
           <= 0.13 else 0.13 if inside <= 0.96 else 0)
        + (((-0.14 if following <= 4.04 else -0.09) if score <= -1.33 else -0.09 if trend_before <= -0.22 else 0.01)
           if score <= 0.89 else 0.13 if inside <= 0.96 else 0.01)
        + (((-0.14 if score <= -1.19 else -0.07) if following <= -0.13 else -0.07 if trend_before <= 0.01 else 0.01)
           if score <= 0.62 else 0.12 if inside <= 0.96 else 0.01)
        + (((-0.13 if score <= -1.7 else -0.05 if inside <= 0.62 else -0.1) if following <= -0.13 else -0.05 if
           trend_before <= 0.01 else 0.01) if score <= 1.44 else 0.12)
        + (((-0.06 if sound <= 0.21 else -0.11) if trend_after <= -0.46 else -0.06 if previous <= -0.58 else 0.02) if
           score <= 1.44 else 0.12 if inside <= 1 else 0.02)
        + ((-0.11 if score <= -1.33 else 0 if inside <= 0.62 else -0.07) if score <= 0.13 else (0.06 if score <= 1.96
           else 0.12) if inside <= 0.96 else 0)
        + (((-0.11 if score <= -1.7 else -0.09 if previous <= -0.5 else -0.03) if following <= -0.13 else -0.03 if
           trend_before <= -0.11 else 0.02) if score <= 1.96 else 0.11)
        + (((-0.1 if following <= 4.04 else -0.05) if score <= -1.19 else 0.02 if ended <= -1 else -0.05) if score <=
           1.96 else 0.11 if since <= 29 else 0.02)
        + (((-0.11 if width <= 21 else -0.03 if ended <= -1 else -0.12) if following <= -0.13 else 0.02) if score <=
           1.96 else 0.11 if since <= 29 else 0.02)
        + ((((-0.1 if width <= 21 else -0.04) if ended <= -1 else -0.12) if previous <= -0.5 else 0.03 if inside <=
           0.95 else -0.04) if score <= 1.96 else 0.1)
        + ((-0.11 if score <= -2.44 else -0.08 if until <= 1 else -0.01) if score <= -0.61 else (0.05 if following <=
           -0.95 else 0.11) if ended <= -1 else 0)
        + ((((-0.09 if width <= 21 else -0.03) if ended <= -1 else -0.11) if previous <= -0.5 else 0.03 if inside <=
           0.95 else -0.03) if score <= 1.96 else 0.1)
        + ((((-0.03 if sound <= 0.37 else -0.09) if trend_before <= -1.44 else 0.03) if inside <= 0.95 else -0.09) if
           score <= 1.96 else 0.1 if since <= 29 else 0.03)
        + (((-0.07 if score <= -1.57 else -0.02 if trend_before <= -1.46 else 0.03) if ended <= -1 else -0.1) if
           score <= 1.96 else 0.1 if since <= 29 else 0.03)
        + ((-0.07 if following <= -1.36 else (-0.03 if score <= -1.57 else 0.03) if ended <= -1 else -0.03) if score
           <= 2.55 else 0.1 if since <= 29 else 0.03)
        + (((-0.09 if score <= -2.22 else -0.03 if width_before <= 23 else 0.03) if ended <= -1 else -0.1) if score
           <= 2.55 else 0.1 if since <= 29 else 0.03)
        + ((-0.1 if previous <= -2.59 else -0.07 if until <= 1 else 0) if score <= -0.61 else (0.03 if following <=
           -0.95 else 0.1) if ended <= -1 else 0)
        + ((((-0.09 if previous <= -2.59 else -0.02) if position <= 0.78 else -0.1) if previous <= -0.3 else 0.03 if
           inside <= 0.95 else -0.02) if score <= 2.55 else 0.09)
        + (((-0.09 if score <= -2.41 else -0.03 if trend_before <= -1.46 else 0.03) if ended <= -1 else -0.09) if
           score <= 2.55 else 0.1 if since <= 28 else 0.03)
        + ((-0.04 if score <= -1.26 else 0.09 if sure_before <= 1.5 else (0.19 if sound <= 0.17 else 0.01) if width
           <= 190 else 0.08) if inside <= 0.96 else -0.07)
        + (((-0.04 if position <= 0.72 else -0.08) if following <= -1.36 else 0.03 if ended <= -1 else -0.02) if
           score <= 2.55 else 0.09 if since <= 28 else 0.03)
        + ((((-0.09 if score <= -2.47 else -0.02) if score <= -1.57 else 0.04) if ended <= -1 else -0.1 if
           trend_before <= 0.14 else -0.02) if score <= 3.58 else 0.09)
        + ((((0 if sound <= 0.71 else -0.06) if position <= 0.77 else -0.07 if width <= 108 else -0.19) if
           trend_before <= 0.41 else 0.04) if score <= 3.58 else 0.09)
        + ((((-0.06 if score <= -0.27 else 0.06) if position <= 0.78 else -0.23) if width_before <= 23 else 0.06 if
           start <= 0.5 else -0.1) if inside <= 0.96 else -0.06)
        + ((-0.06 if commas <= 0.21 else -0.1 if until <= -9 else 0) if following <= -1.18 else 0 if score <= 0.35
           else 0.1 if since <= 21 else 0.04)
        + (((-0.08 if score <= -2.41 else -0.03 if position <= 0.13 else 0.04) if ended <= -1 else -0.03 if position
           <= 0.73 else -0.11) if score <= 3.58 else 0.08)
        + (((-0.06 if width <= 21 else 0.02 if position <= 0.82 else -0.06) if ended <= -1 else -0.08) if previous <=
           1.34 else 0.08 if inside <= 0.95 else 0.02)
        + ((-0.08 if previous <= -2.59 else (-0.04 if bullet <= 0.5 else 0) if following <= -1.36 else 0.03) if score
           <= 3.58 else 0.1 if since <= 28 else 0.03)
        + (((0.02 if sound <= 0.71 else -0.08 if width <= 190 else 0.02) if trend_before <= -0.65 else 0.02 if score
           <= -1.57 else 0.08) if position <= 0.72 else -0.05)
        + (((-0.05 if indent <= 1 else 0.01) if score <= -1.39 else 0.01 if following <= -1.18 else 0.04 if
           width_before2 <= 8 else 0.09) if ended <= -1 else -0.06)
        + ((-0.09 if score <= -2.9 else (0.01 if sound <= 0.45 else -0.04) if trend_before <= 0.09 else 0.03) if
           score <= 3.58 else 0.1 if since <= 28 else 0.03)
        + (((0.02 if sound <= 0.71 else -0.08 if width <= 190 else 0.02) if trend_before <= -0.65 else 0.06) if
           position <= 0.72 else 0.17 if sound <= 0.13 else -0.05)
        + (-0.09 if score <= -2.9 else (-0.01 if following <= -1.18 else 0.02 if score <= -1.33 else 0.05 if
           width_before2 <= 8 else 0.08) if ended <= -1 else -0.04)
        + ((-0.07 if previous <= -2.59 else (-0.03 if position <= 0.13 else -0.03 if until <= -8 else 0.04) if
           position <= 0.72 else -0.03) if score <= 4.03 else 0.08)
        + (-0.09 if score <= -2.9 else (-0.02 if trend_before <= -1.33 else 0.01 if trend_after <= -0.46 else 0.04 if
           blank_before <= 0.5 else 0.09) if ended <= -1 else -0.04)
        + (((((0.01 if until <= 72 else -0.09) if position <= 0.83 else -0.08) if sound <= 0.71 else -0.06) if
           trend_before <= 0.84 else 0.03) if score <= 4.03 else 0.08)
        + (((-0.05 if position <= 0.13 else -0.05 if until <= -8 else 0.04 if start <= 0.5 else -0.08) if score <=
           3.58 else 0.09) if position <= 0.85 else -0.05)
        + (-0.08 if score <= -2.9 else (-0.01 if following <= -1.36 else 0.02 if score <= -1.39 else 0.04 if
           trend_before <= -1.33 else 0.07) if ended <= -1 else -0.04)
        + (-0.08 if score <= -2.9 else 0.17 if sound <= 0.13 else (0 if sound <= 0.71 else -0.04) if trend_before <=
           0.09 else 0.01 if following <= -0.13 else 0.07)
        + (((-0.05 if position <= 0.13 else -0.05 if until <= -8 else 0.03 if until <= 72 else -0.09) if score <=
           4.03 else 0.09) if position <= 0.85 else -0.05)
        + (-0.08 if score <= -2.9 else 0.15 if sound <= 0.13 else (-0.03 if inside <= -0.02 else 0.05 if start <= 0.5
           else -0.04) if position <= 0.72 else -0.03)
        + ((-0.06 if previous <= -2.59 else (-0.03 if until <= -9 else 0.03) if sound <= 0.73 else 0.03 if
           width_after2 <= 5 else -0.03) if score <= 4.05 else 0.07)
        + (-0.08 if score <= -2.9 else 0.19 if width <= 5 else (0.01 if sound <= 0.71 else -0.03) if trend_before <=
           0.84 else 0.09 if width_before <= 181 else 0.01)
        + ((-0.05 if score <= -2.41 else (-0.01 if trend_after <= -0.46 else 0.04) if bullet <= 0.5 else -0.02 if
           width_before2 <= 15 else 0.16) if ended <= -1 else -0.04)
        + ((0.03 if sound <= 0.46 else ((-0.03 if since <= 2 else -0.1) if indent <= 1 else -0.02) if trend_before <=
           -0.59 else 0.01) if score <= 4.05 else 0.07)
        + ((((0.02 if sound <= 0.41 else -0.03) if trend_before <= -0.9 else 0.04) if start <= 0.5 else -0.07) if
           position <= 0.85 else -0.11 if width_before <= 23 else -0.02)
        + ((-0.06 if previous <= -2.59 else (-0.03 if until <= -33 else 0.02) if sound <= 0.73 else 0.02 if
           width_after2 <= 5 else -0.03) if following <= 4.04 else 0.05)
        + (0.13 if sound <= 0.13 else (0 if width <= 190 else 0.07) if position <= 0.72 else (-0.08 if trend_before
           <= 0.41 else 0) if bullet <= 0.5 else 0.08)
        + (((((0.03 if sound <= 0.21 else -0.03) if bullet <= 0.5 else 0.03) if commas <= 0.79 else 0.03) if
           following <= 4.04 else 0.06) if start <= 0.5 else -0.07)
        + (-0.08 if until <= -33 else 0.04 if sound <= 0.48 else -0.06 if inside <= -0.02 else (-0.02 if commas <=
           0.78 else 0.04) if sure_before <= 19.5 else 0.08)
        + (-0.07 if score <= -2.9 else (-0.02 if position <= 0.39 else 0.28) if width <= 5 else (0 if score <= 3.58
           else 0.09) if since <= 29 else -0.03)
        + (((((0.03 if sound <= 0.21 else -0.03) if bullet <= 0.5 else 0.03) if commas <= 0.79 else 0.03) if
           following <= 4.04 else 0.06) if start <= 0.5 else -0.06)
        + (((-0.04 if position <= 0.13 else (-0.04 if until <= -8 else 0.03) if until <= 72 else -0.09) if score <=
           4.1 else 0.09) if position <= 0.85 else -0.03)
        + (0.11 if sound <= 0.13 else ((-0.01 if position <= 0.72 else -0.07) if previous <= 1.34 else 0.09 if
           width_before <= 179 else 0) if bullet <= 0.5 else 0.05)
        + (-0.06 if score <= -2.9 else 0.14 if width <= 5 else (-0.02 if width_before <= 23 else 0.15 if sound <=
           0.21 else 0.02) if ended <= -1 else -0.03)
        + ((((-0.02 if trend_before <= -1.46 else 0 if trend_after <= -0.78 else 0.05) if ended <= -1 else -0.03) if
           width_after <= 451 else 0.08) if start <= 0.5 else -0.06)
        + (((-0.07 if position <= 0.39 else 0.12) if again <= 2.5 else 0.31) if width <= 5 else -0.08 if score <=
           -2.9 else 0.01 if since <= 37 else -0.04)
        + (-0.08 if since <= -65 else 0.07 if inside <= -1.25 else (-0.04 if inside <= -0.02 else 0.11 if width <= 14
           else 0) if whole <= 0.5 else -0.08)
        + (-0.06 if until <= -33 else (0.03 if until <= 72 else -0.07) if sound <= 0.73 else (-0.01 if width_after2
           <= 48 else -0.08) if following <= 0.46 else 0.02)
        + (((0.08 if width <= 5 else -0.03 if trend_before <= -1.33 else 0.04 if inside <= 0.62 else -0.01) if
           width_after <= 451 else 0.07) if start <= 0.5 else -0.06)
        + ((((-0.01 if inside <= 0.08 else -0.05 if width <= 134 else -0.2) if trend_before <= -0.68 else 0.01) if
           indent <= 1 else 0.02) if score <= 4.05 else 0.05)
        + (((0 if sound <= 0.85 else -0.04) if previous <= 1.34 else 0.02 if commas <= 0.57 else 0.1) if width_before
           <= 379 else 0.05 if since <= 4 else -0.09)
        + (0.09 if sound <= 0.13 else (-0.03 if following <= -1.42 else -0.01 if score <= 0.35 else 0.08 if since <=
           21 else 0.02) if bullet <= 0.5 else 0.04)
        + (-0.06 if until <= -33 else 0.02 if sound <= 0.73 else (0.13 if sound <= 0.85 else 0) if width_after2 <= 5
           else -0.06 if following <= 0.16 else 0.01)
        + (-0.07 if since <= -65 else 0.12 if sound <= 0.13 else (-0.03 if position <= 0.13 else 0.08 if sound <=
           0.37 else 0.01) if position <= 0.72 else -0.02)
        + (((((-0.06 if previous <= -2.91 else 0.01) if width_after2 <= 322 else -0.05) if score <= 4.1 else 0.08) if
           width <= 372 else -0.14) if width <= 394 else 0.07)
        + (((0.13 if sound <= 0.13 else 0) if bullet <= 0.5 else -0.01 if position <= 0.5 else 0.12) if ended <= 20
           else 0.01 if width_after <= 43 else -0.11)
        + (((-0.01 if previous <= -0.59 else 0.03 if since <= 26 else 0) if following <= 4.38 else 0.12 if
           width_after2 <= 52 else 0.03) if start <= 0.5 else -0.05)
        + ((0 if commas <= 1.2 else 0.16 if width_after2 <= 5 else (0.06 if since <= 37 else -0.05) if commas <= 2.9
           else -0.05) if offers <= 0.5 else -0.1)
        + (-0.06 if since <= -54 else (-0.02 if width <= 17 else 0.09) if inside <= -1.25 else (-0.04 if since <= -3
           else 0.01) if whole <= 0.5 else -0.08)
        + (((-0.07 if position <= 0.39 else 0.09) if again <= 2.5 else 0.25) if width <= 5 else (-0.08 if score <=
           -2.9 else 0) if again <= 2.5 else -0.08)
        + ((-0.01 if previous <= 1.34 else 0.02 if commas <= 0.57 else 0.09) if width_before <= 379 else -0.15 if
           previous <= 4.1 else 0.08 if since <= 11 else -0.08)
        + ((0 if position <= 0.85 else 0 if width <= 108 else (-0.17 if commas <= 0.78 else -0.03) if trend_before <=
           2.02 else 0.05) if width <= 394 else 0.06)
        + (0.07 if width <= 5 else (-0.07 if since <= -54 else 0.11 if sound <= 0.13 else 0) if ended <= 20 else
           -0.12 if sure_after <= 8.5 else -0.01)
        + (((-0.02 if position <= 0.23 else 0.01) if width_after <= 491 else -0.02 if until <= 4 else 0.11) if start
           <= 0.5 else -0.11 if blank_before <= 0.5 else -0.02)
        + (-0.06 if until <= -33 else (0.12 if sound <= 0.13 else 0.01 if position <= 0.72 else -0.03) if bullet <=
           0.5 else 0 if position <= 0.6 else 0.1)
        + (((0 if score <= 4.1 else 0.08) if width_before <= 379 else -0.15 if previous <= 4.15 else 0.07 if since <=
           12 else -0.08) if sound <= 0.99 else 0.09)
    )
