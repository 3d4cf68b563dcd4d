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
        0.37
        + ((-0.32 if width <= 21.1 else -0.19 if end <= 0.0 else 0.03 if start <= 0.0 else -0.27) if width <= 111.1 else
           (-0.18 if end <= 2.5 else 0.19 if start <= 0.0 else -0.25) if width <= 171.1 else 0.27)
        + ((-0.29 if width <= 21.1 else (-0.2 if blank_before <= 0.0 else -0.05) if start <= 0.0 else -0.28) if width <=
           111.1 else (-0.18 if end <= 2.5 else 0.14 if part <= 0.0 else -0.27) if width <= 171.1 else 0.21)
        + ((-0.25 if width <= 24.1 else (-0.15 if blank_after <= 0.0 else -0.05) if start <= 0.0 else -0.24) if width <=
           111.1 else ((0.15 if indent <= 0.0 else -0.04) if width <= 198.5 else 0.2) if capitals <= 0.15 else -0.07)
        + ((0.18 if part <= 0.0 else -0.15) if capitals <= -1.5 else (((-0.15 if date <= 0.0 else 0.18 if date <= 0.75
           else -0.12) if commas <= 1.56 else 0.05) if words <= 18.5 else 0.07) if capitals <= 0.42 else -0.21)
        + ((-0.18 if commas <= 0.21 else -0.1 if width <= 190.5 else 0.13) if end <= 1.5 else (((-0.03 if blank_before
           <= 0.0 else 0.13) if part <= 0.0 else -0.23) if start <= 0.0 else -0.23) if words <= 25.5 else 0.18)
        + ((-0.2 if width <= 20.4 else -0.11 if end <= 0.0 else 0.16 if capitals <= 0.05 else -0.07 if commas <= 1.19
           else 0.08) if width <= 124.5 else (-0.16 if end <= 2.5 else 0.09) if width <= 190.5 else 0.17)
        + (((-0.19 if width <= 20.4 else -0.05 if width <= 54.3 else -0.14) if end <= 1.5 else ((0.09 if indent <= 0.0
           else -0.05) if part <= 0.0 else -0.19) if start <= 0.0 else -0.19) if width <= 171.1 else 0.15)
        + ((-0.17 if width <= 24.1 else ((-0.12 if date <= 0.0 else 0.07) if blank_before <= 0.0 else 0.06 if indent <=
           0.0 else -0.08) if start <= 0.0 else -0.18) if words <= 20.5 else 0.05 if width <= 190.5 else 0.15)
        + ((((-0.18 if blank_before <= 0.0 else -0.09) if date <= 0.0 else -0.01) if commas <= 0.21 else -0.01) if end
           <= 3.5 else 0.15 if capitals <= 0.05 else (0.04 if start <= 0.0 else -0.16) if part <= 0.0 else -0.21)
        + (((-0.16 if width <= 20.4 else -0.03 if width <= 64.2 else -0.12) if end <= 1.5 else ((-0.01 if blank_before
           <= 0.0 else 0.1) if start <= 0.0 else -0.15) if part <= 0.0 else -0.17) if width <= 171.1 else 0.14)
        + (0.13 if capitals <= -1.5 else ((-0.12 if digits <= 0.01 else 0.0) if blank_before <= 0.0 else ((-0.09 if
           words <= 3.5 else 0.02) if start <= 0.0 else -0.15) if commas <= 1.21 else 0.1) if capitals <= 0.76 else
           -0.16)
        + ((-0.15 if width <= 20.4 else -0.07 if blank_before <= 0.0 else (0.01 if commas <= 0.53 else 0.12) if indent
           <= 0.0 else 0.07 if width <= 52.1 else -0.12) if width <= 188.5 else 0.14 if address <= 0.0 else -0.1)
        + ((-0.14 if width <= 20.4 else ((((-0.01 if blank_before <= 0.0 else 0.09) if address <= 0.0 else -0.15) if
           indent <= 0.0 else -0.07) if again <= 1.5 else -0.17) if start <= 0.0 else -0.15) if words <= 26.5 else 0.12)
        + ((((-0.14 if sentences <= 0.0 else 0.12) if words <= 2.5 else -0.07 if digits <= 0.01 else 0.01) if commas <=
           0.63 else 0.04 if legal <= 0.0 else -0.16) if words <= 29.5 else 0.13 if indent <= 3.0 else -0.1)
        + ((-0.13 if width <= 20.4 else (-0.15 if capitals <= 0.0 else 0.01) if width <= 50.2 else -0.11 if bullet <=
           0.0 else 0.05) if end <= 1.5 else (0.12 if part <= 0.0 else -0.21) if capitals <= 0.06 else -0.01)
        + ((-0.13 if width <= 20.4 else -0.04) if end <= 0.0 else ((((-0.04 if blank_before <= 0.0 else 0.06) if
           capitals <= 0.43 else -0.12) if digits <= 0.01 else 0.11) if address <= 0.0 else -0.2) if width <= 215.5 else
           0.13)
        + ((-0.07 if end <= 0.0 else (((0.05 if part <= 0.0 else -0.11) if indent <= 3.0 else -0.12) if start <= 0.0
           else -0.15) if address <= 0.0 else -0.19) if words <= 32.5 else 0.0 if end <= 2.5 else 0.14)
        + ((-0.11 if width <= 20.4 else ((0.0 if words <= 7.5 else 0.14) if start <= 0.0 else -0.12) if words <= 9.5
           else -0.11 if commas <= 0.21 else -0.02) if end <= 2.5 else 0.02 if words <= 29.5 else 0.13)
        + (((((-0.14 if capitals <= 0.0 else -0.02) if capitals <= 0.38 else -0.15) if blank_before <= 0.0 else -0.02 if
           commas <= 1.85 else 0.12) if digits <= 0.01 else 0.06 if address <= 0.0 else -0.12) if width <= 221.5 else
           0.11)
        + (((-0.08 if date <= 0.0 else 0.18 if date <= 0.75 else -0.05) if blank_before <= 0.0 else ((-0.11 if width <=
           13.1 else 0.05) if again <= 1.5 else -0.11) if start <= 0.0 else -0.09) if width <= 260.3 else 0.11)
        + ((((-0.1 if width <= 20.4 else (0.08 if words <= 9.5 else 0.0) if indent <= 0.0 else 0.0 if width <= 80.3 else
           -0.12) if start <= 0.0 else -0.12) if again <= 1.5 else -0.15) if width <= 190.5 else 0.08)
        + ((((0.04 if width <= 55.3 else -0.1 if commas <= 0.0 else 0.02) if again <= 1.5 else -0.12) if end <= 2.5 else
           (0.09 if capitals <= 0.11 else 0.01) if part <= 0.0 else -0.13) if whole <= 0.0 else -0.16)
        + ((((((0.05 if width <= 67.3 else -0.04) if capitals <= 0.41 else -0.09) if blank_before <= 0.0 else 0.05 if
           address <= 0.0 else -0.1) if width <= 221.5 else 0.11) if indent <= 3.0 else -0.15) if whole <= 0.0 else
           -0.15)
        + (((0.0 if words <= 9.5 else -0.07) if whole <= 0.0 else -0.13) if end <= 1.5 else (((0.04 if width <= 215.5
           else 0.12) if indent <= 3.0 else -0.11) if start <= 0.0 else -0.13) if part <= 0.0 else -0.16)
        + ((((-0.03 if date <= 0.0 else -0.07 if capitals <= 0.04 else 0.17) if blank_before <= 0.0 else 0.04) if part
           <= 0.0 else -0.13) if capitals <= 0.35 else -0.08 if digits <= 0.02 else -0.05 if bullet <= 0.0 else 0.15)
        + (-0.09 if width <= 20.4 else (((0.02 if commas <= 1.21 else 0.09) if indent <= 0.0 else 0.03 if width <= 57.3
           else -0.09 if width <= 238.4 else 0.06) if start <= 0.0 else -0.09) if legal <= 0.0 else -0.17)
        + (((((0.03 if again <= 1.5 else -0.12) if indent <= 0.0 else (-0.05 if words <= 5.5 else 0.1) if width <= 67.3
           else -0.09) if start <= 0.0 else -0.11) if whole <= 0.0 else -0.14) if width <= 276.5 else 0.11)
        + ((((((0.0 if date <= 0.0 else 0.07) if address <= 0.0 else -0.1) if indent <= 3.0 else -0.1) if start <= 0.0
           else -0.1) if whole <= 0.0 else -0.13) if width <= 260.3 else -0.09 if commas <= 0.21 else 0.11)
        + ((((((0.05 if legal <= 0.0 else -0.12) if indent <= 3.0 else 0.05 if words <= 11.5 else -0.14) if again <= 1.5
           else -0.08) if start <= 0.0 else -0.08) if address <= 0.0 else -0.1) if capitals <= 0.76 else -0.1)
        + (-0.03 if end <= 1.5 else (((0.08 if commas <= 0.55 else -0.1) if commas <= 0.79 else 0.11) if capitals <=
           0.11 else -0.06 if capitals <= 0.2 else 0.03) if part <= 0.0 else -0.19 if commas <= 1.49 else 0.08)
        + ((-0.05 if date <= 0.0 else -0.07 if words <= 6.5 else 0.11) if blank_before <= 0.0 else (((0.02 if end <= 2.5
           else 0.07) if legal <= 0.0 else -0.13) if indent <= 3.0 else -0.06) if whole <= 0.0 else -0.09)
        + ((((-0.11 if capitals <= 0.2 else 0.13 if capitals <= 0.33 else -0.03) if width <= 30.2 else 0.04) if words <=
           9.5 else -0.06) if end <= 2.5 else (0.02 if width <= 159.5 else -0.1) if words <= 25.5 else 0.09)
        + (((((-0.05 if blank_before <= 0.0 else -0.08 if capitals <= 0.0 else 0.08) if width <= 50.2 else -0.01 if
           capitals <= 0.13 else -0.12) if end <= 1.5 else 0.02) if part <= 0.0 else -0.16) if commas <= 1.21 else 0.06)
        + (((((0.02 if whole <= 0.0 else -0.1) if words <= 36.5 else 0.09) if indent <= 0.0 else (-0.08 if capitals <=
           0.0 else 0.06) if capitals <= 0.35 else -0.1) if start <= 0.0 else -0.11) if again <= 1.5 else -0.1)
        + (((-0.08 if commas <= 1.09 else 0.08 if commas <= 3.24 else -0.14) if date <= 0.0 else 0.16 if date <= 0.75
           else -0.02) if blank_before <= 0.0 else (0.03 if address <= 0.0 else -0.11) if whole <= 0.0 else -0.12)
        + ((((-0.02 if width <= 29.3 else 0.08) if width <= 55.3 else -0.07 if words <= 17.5 else (-0.04 if blank_before
           <= 0.0 else 0.06) if indent <= 3.0 else -0.17) if commas <= 1.14 else 0.05) if again <= 1.5 else -0.09)
        + (((((0.08 if again <= 1.5 else -0.1) if words <= 10.5 else -0.12 if end <= 2.5 else 0.03) if indent <= 0.0
           else -0.08) if blank_after <= 0.0 else -0.11) if blank_before <= 0.0 else 0.0 if commas <= 0.79 else 0.05)
        + (((((0.02 if bullet <= 0.0 else 0.2) if indent <= 0.0 else (0.1 if capitals <= 0.6 else -0.09) if width <=
           76.1 else -0.06) if comments <= 0.0 else -0.11) if address <= 0.0 else -0.07) if again <= 2.5 else -0.13)
        + (((0.03 if words <= 9.5 else (-0.06 if bullet <= 0.0 else 0.15 if commas <= 1.35 else -0.11) if end <= 2.5
           else 0.01) if whole <= 0.0 else -0.12) if digits <= 0.18 else -0.16 if words <= 7.5 else 0.03)
        + ((((((-0.05 if width <= 30.2 else 0.02 if width <= 134.3 else -0.04) if digits <= 0.01 else 0.03) if offers <=
           0.0 else -0.14) if width <= 276.5 else 0.08) if address <= 0.0 else -0.09) if again <= 1.5 else -0.09)
        + ((0.0 if width <= 139.5 else -0.18 if commas <= 0.21 else -0.01) if end <= 2.5 else (0.1 if words <= 5.5 else
           (-0.03 if width <= 121.5 else 0.06) if width <= 165.3 else -0.1) if words <= 29.5 else 0.08)
        + ((((0.01 if bullet <= 0.0 else -0.07 if words <= 3.5 else (0.24 if capitals <= 0.14 else 0.05) if words <=
           22.5 else -0.04) if capitals <= 0.76 else -0.05) if legal <= 0.0 else -0.14) if indent <= 3.0 else -0.09)
        + (((((0.0 if width <= 392.5 else -0.18) if offers <= 0.0 else -0.13) if width <= 397.5 else 0.1) if indent <=
           3.0 else -0.01 if width <= 130.7 else -0.22 if commas <= 1.07 else 0.0) if legal <= 0.0 else -0.12)
        + (((-0.02 if end <= 2.5 else 0.04 if capitals <= 0.11 else (-0.12 if capitals <= 0.25 else 0.02) if width <=
           121.5 else 0.11 if capitals <= 0.33 else -0.08) if offers <= 0.0 else -0.13) if whole <= 0.0 else -0.12)
        + ((0.0 if width <= 167.3 else (0.07 if words <= 6.5 else -0.2) if words <= 25.5 else 0.1 if commas <= 0.47 else
           -0.17 if end <= 2.5 else 0.01) if width <= 260.3 else -0.1 if commas <= 0.21 else 0.09)
        + (((((0.02 if indent <= 0.0 else -0.02) if comments <= 0.0 else -0.11) if address <= 0.0 else -0.06) if offers
           <= 0.0 else -0.12) if capitals <= 0.86 else (-0.08 if width <= 12.1 else 0.19) if words <= 1.5 else -0.11)
        + ((((0.0 if digits <= 0.05 else -0.08) if commas <= 1.78 else 0.09 if commas <= 2.95 else 0.05 if words <= 13.5
           else -0.16) if digits <= 0.07 else 0.09) if digits <= 0.18 else 0.09 if date <= 0.75 else -0.1)
        + (((-0.04 if words <= 17.5 else 0.02) if capitals <= 0.24 else (0.11 if commas <= 0.86 else -0.07) if capitals
           <= 0.34 else -0.07 if blank_before <= 0.0 else -0.05 if capitals <= 0.47 else 0.07) if start <= 0.0 else
           -0.07)
        + ((((-0.07 if capitals <= 0.0 else 0.07 if again <= 1.5 else -0.06) if width <= 43.1 else (0.06 if width <=
           165.3 else -0.02) if capitals <= 0.1 else -0.04) if capitals <= 0.86 else -0.07) if start <= 0.0 else -0.1)
        + ((((0.0 if width <= 83.8 else -0.12 if date <= 0.0 else 0.04) if words <= 17.5 else 0.02) if part <= 0.0 else
           -0.15) if commas <= 1.21 else (-0.03 if width <= 61.2 else 0.11) if words <= 14.5 else -0.03)
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
        0.59
        + ((0.26 if inside <= 1.0 else -0.2) if date <= 0.0 else (-0.06 if sure_after <= 0.0 else -0.3) if end <= 1.5
           else 0.15 if inside <= 0.97 else -0.27)
        + ((-0.28 if score <= -1.12 else -0.21 if trend_after <= -0.69 else 0.14 if ended <= 0.0 else -0.2) if score <=
           0.56 else 0.22 if inside <= 1.0 else -0.16)
        + ((-0.25 if score <= -1.45 else -0.18 if trend_after <= -0.56 else -0.05 if previous <= -0.17 else 0.16) if
           score <= 0.28 else -0.16 if until <= 0.0 else 0.2)
        + (0.18 if capitals <= -1.5 else (-0.22 if trend_before <= -0.45 else -0.15 if commas <= 0.66 else 0.07) if
           following <= 0.66 else -0.07 if trend_before <= -0.06 else 0.15)
        + ((-0.2 if score <= -1.45 else (-0.09 if trend_after <= -0.69 else 0.12) if ended <= 0.0 else -0.22) if score
           <= 0.65 else -0.12 if until <= 0.0 else 0.18)
        + ((-0.18 if previous <= -0.58 else (0.1 if start <= 0.0 else -0.18) if inside <= 0.96 else -0.17) if width <=
           124.5 else -0.16 if until <= 0.0 else 0.17)
        + (((-0.18 if following <= 2.48 else -0.01) if score <= -0.71 else -0.1 if trend_before <= -0.24 else 0.09) if
           score <= 0.65 else 0.16 if inside <= 0.96 else -0.09)
        + ((-0.18 if score <= -1.96 else 0.01 if ended <= 0.0 else -0.18) if score <= 0.65 else 0.16 if ended <= 0.0
           else 0.11 if sure_before <= 1.5 else -0.18)
        + ((-0.16 if score <= -1.77 else (-0.11 if width_before <= 23.2 else 0.1) if inside <= 0.95 else -0.12) if score
           <= 0.65 else 0.15 if inside <= 0.96 else -0.06)
        + (((-0.17 if width <= 25.3 else -0.08) if trend_after <= -0.89 else -0.04 if width_before <= 113.5 else 0.11)
           if width <= 171.1 else 0.16 if since <= 28.5 else -0.09)
        + ((-0.15 if score <= -2.3 else 0.01 if ended <= 0.0 else -0.16) if score <= 0.6 else 0.15 if ended <= 0.0 else
           -0.15 if trend_before <= -0.38 else 0.11)
        + ((0.14 if since <= 28.5 else -0.07) if capitals <= -1.5 else -0.14 if previous <= -2.21 else (0.09 if start <=
           0.0 else -0.15) if inside <= 0.95 else -0.1)
        + ((-0.12 if width_after <= 339.5 else 0.06) if score <= -0.65 else ((-0.01 if position <= 0.72 else -0.18) if
           trend_before <= 0.03 else 0.12) if score <= 2.77 else 0.14)
        + ((-0.15 if previous <= -2.28 else -0.1 if following <= -2.62 else 0.03) if end <= 3.5 else (0.13 if start <=
           0.0 else -0.12) if position <= 0.81 else -0.07)
        + ((-0.12 if following <= -1.76 else (-0.14 if width <= 21.1 else 0.08 if inside <= 0.38 else -0.06) if
           trend_before <= 0.85 else 0.12) if width <= 190.5 else 0.13)
        + ((-0.12 if width <= 20.4 else (-0.11 if commas <= 0.0 else 0.07) if width_before <= 23.2 else 0.12 if ended <=
           15.5 else -0.14) if inside <= 0.92 else -0.1)
        + (((-0.15 if width_before2 <= 19.1 else 0.0 if ended <= 0.0 else -0.15) if previous <= -0.58 else 0.07 if
           position <= 0.75 else -0.06) if width <= 198.5 else 0.12)
        + ((-0.11 if width <= 26.1 else (-0.01 if indent <= 0.0 else 0.14) if previous <= -0.58 else 0.12) if ended <=
           0.0 else -0.01 if sure_before <= 1.5 else -0.16)
        + ((-0.13 if score <= -2.81 else -0.03) if score <= -0.65 else (0.04 if following <= -0.56 else 0.14) if ended
           <= 0.0 else 0.06 if since <= 20.5 else -0.15)
        + (((-0.13 if trend_before <= -0.42 else -0.03) if following <= -1.72 else (-0.09 if score <= -2.81 else 0.08)
           if ended <= 0.0 else -0.08) if score <= 2.77 else 0.13)
        + (((-0.11 if digits <= 0.01 else 0.24 if inside <= -0.85 else -0.03) if trend_before <= 0.17 else 0.04) if
           score <= 2.77 else 0.13 if inside <= 0.92 else -0.1)
        + (-0.1 if score <= -2.1 else (-0.06 if position <= 0.08 else (-0.14 if since <= -58.5 else 0.13) if position <=
           0.77 else -0.02) if ended <= 0.0 else -0.08)
        + ((-0.09 if following <= -2.14 else ((0.1 if since <= 48.5 else -0.12) if sound <= 0.69 else -0.07) if
           trend_before <= 0.85 else 0.1) if score <= 2.77 else 0.11)
        + (-0.12 if score <= -2.84 else ((0.07 if sound <= 0.43 else -0.08) if score <= 4.16 else 0.12) if trend_before
           <= -0.45 else 0.1 if position <= 0.8 else -0.01)
        + ((-0.1 if previous <= -2.16 else (0.0 if bullet <= 0.0 else 0.18) if ended <= 17.5 else -0.17) if score <=
           2.77 else 0.13 if since <= 22.5 else -0.09)
        + ((-0.11 if commas <= 0.76 else -0.11 if trend_before <= -1.25 else 0.11) if following <= -2.08 else (0.1 if
           capitals <= 0.27 else 0.0) if ended <= 0.0 else -0.07)
        + ((-0.09 if width_before2 <= 24.1 else ((0.08 if since <= 19.5 else -0.04) if whole <= 0.0 else -0.14) if start
           <= 0.0 else -0.13) if score <= 1.85 else 0.09)
        + ((-0.12 if position <= 0.13 else ((0.04 if bullet <= 0.0 else 0.27) if capitals <= 0.35 else -0.04) if ended
           <= 0.0 else -0.09) if score <= 2.77 else 0.09)
        + (-0.1 if score <= -2.62 else ((-0.01 if digits <= 0.01 else 0.09) if trend_before <= 0.17 else 0.1 if previous
           <= 5.37 else -0.22) if address <= 0.0 else -0.11)
        + (((-0.09 if width_after <= 339.5 else 0.13) if trend_before <= -1.85 else 0.06 if start <= 0.0 else -0.09) if
           position <= 0.81 else -0.14 if trend_before <= 1.22 else 0.0)
        + ((((-0.08 if trend_after <= -2.28 else 0.09) if sound <= 0.68 else -0.1 if trend_before <= 0.03 else 0.03) if
           score <= 1.85 else 0.11) if position <= 0.73 else -0.06)
        + ((-0.09 if score <= -2.76 else -0.17 if since <= -58.5 else 0.09 if sound <= 0.69 else 0.02) if ended <= 0.0
           else -0.1 if following <= 4.21 else 0.13)
        + ((-0.06 if position <= 0.13 else (-0.09 if trend_before <= -2.23 else 0.06) if offers <= 0.0 else -0.15) if
           ended <= 0.0 else 0.02 if sure_before <= 1.5 else -0.13)
        + (((-0.15 if following <= -2.14 else 0.14 if sound <= 0.37 else -0.06) if trend_before <= -1.85 else 0.06 if
           sound <= 0.7 else -0.03) if score <= 4.48 else 0.13)
        + ((((-0.06 if commas <= 0.24 else 0.12 if width_after <= 76.1 else -0.06) if date <= 0.0 else 0.13) if sound <=
           0.69 else -0.06) if following <= 2.48 else 0.06)
        + (((-0.1 if bullet <= 0.0 else 0.24 if sure_before <= 12.5 else -0.07) if sentences <= 0.0 else 0.04) if
           following <= -2.26 else 0.05 if ended <= 8.5 else -0.08)
        + (((-0.1 if width_after <= 9.1 else 0.12) if sound <= 0.36 else -0.03 if ended <= 0.0 else -0.13) if previous
           <= 0.55 else 0.08 if width_before <= 379.5 else -0.07)
        + ((((0.13 if sure_after <= 2.5 else -0.06) if digits <= 0.05 else 0.18) if sound <= 0.5 else -0.06) if
           trend_before <= -0.42 else 0.06 if start <= 0.0 else -0.08)
        + ((((-0.03 if trend_before <= -0.94 else 0.05) if whole <= 0.0 else -0.13) if score <= 3.51 else 0.11) if
           position <= 0.8 else -0.02 if width_after2 <= 31.1 else -0.15)
        + (((-0.16 if since <= -58.5 else (0.04 if whole <= 0.0 else -0.1) if ended <= 11.5 else -0.09) if start <= 0.0
           else -0.09) if since <= 81.5 else -0.12)
        + (((-0.11 if previous <= -1.24 else -0.08 if width <= 63.5 else 0.06) if following <= -2.14 else 0.09 if
           width_after <= 36.2 else -0.01) if score <= 4.44 else 0.12)
        + (((-0.15 if since <= -58.5 else 0.07) if position <= 0.81 else -0.1) if sound <= 0.7 else (-0.1 if position <=
           0.13 else 0.03) if inside <= 0.92 else -0.1)
        + (((-0.04 if commas <= 0.82 else 0.02) if bullet <= 0.0 else (-0.07 if capitals <= 0.0 else 0.19) if capitals
           <= 0.74 else -0.1) if width_after <= 490.0 else 0.11)
        + (((-0.1 if trend_before <= -2.17 else 0.08 if width_after <= 37.1 else -0.03) if sound <= 0.69 else -0.08 if
           following <= 0.04 else 0.01) if width_after <= 490.0 else 0.11)
        + (((0.03 if sound <= 0.67 else -0.04) if position <= 0.81 else -0.1) if trend_before <= 0.85 else 0.15 if
           width_before <= 179.5 else 0.07 if capitals <= 0.16 else -0.1)
        + ((-0.01 if commas <= 1.21 else -0.08 if inside <= -0.05 else (0.2 if width <= 105.5 else 0.06) if date <= 0.0
           else -0.07) if since <= 81.5 else -0.1)
        + (-0.15 if since <= -58.5 else ((0.03 if sound <= 0.82 else 0.26) if sound <= 0.85 else -0.03) if ended <= 0.0
           else 0.03 if sure_before <= 1.5 else -0.11)
        + (((-0.08 if position <= 0.13 else 0.1 if sound <= 0.36 else -0.01 if position <= 0.98 else 0.22) if ended <=
           24.5 else -0.12) if score <= 4.44 else 0.11)
        + (((((-0.08 if width_after <= 9.1 else 0.03) if width_before <= 219.5 else -0.17) if previous <= 3.43 else
           0.09) if previous <= 5.37 else -0.22) if capitals <= 0.35 else -0.05)
        + ((-0.09 if score <= -2.62 else -0.01) if trend_before <= 0.85 else (0.09 if part <= 0.0 else -0.09) if since
           <= 27.5 else -0.22 if since <= 32.5 else 0.01)
        + (((-0.05 if trend_before <= -1.85 else (-0.01 if bullet <= 0.0 else 0.14) if commas <= 0.82 else 0.1) if
           width_after2 <= 57.3 else -0.04) if width_after <= 490.0 else 0.1)
        + (((-0.03 if end <= 0.0 else (0.06 if width <= 109.2 else -0.07) if following <= 0.33 else 0.12) if bullet <=
           0.0 else 0.1) if ended <= 12.5 else -0.09)
        + ((0.01 if width <= 134.3 else (0.02 if following <= -2.99 else -0.22 if score <= 1.91 else -0.03) if sound <=
           0.96 else 0.11) if score <= 4.44 else 0.1)
        + ((-0.16 if since <= -58.5 else 0.1 if inside <= -2.79 else (0.08 if sure_before <= 13.5 else -0.09) if
           width_after2 <= 5.1 else -0.03) if trend_after <= 1.3 else 0.06)
        + (-0.07 if score <= -3.17 else ((0.02 if width <= 48.5 else 0.14) if width <= 67.3 else -0.05 if score <= 0.6
           else 0.04) if width_before2 <= 462.5 else -0.07)
        + ((0.02 if sound <= 0.35 else 0.22) if sound <= 0.36 else -0.03 if trend_before <= 0.68 else (0.09 if digits <=
           0.11 else -0.11) if since <= 27.5 else -0.09)
        + ((((-0.09 if sentences <= 0.0 else 0.06) if following <= -2.4 else 0.05 if ended <= 0.0 else -0.06) if
           position <= 0.71 else 0.17) if position <= 0.72 else -0.05)
        + (-0.02 if trend_before <= 0.8 else (((0.11 if part <= 0.0 else -0.08) if whole <= 0.0 else -0.09) if digits <=
           0.01 else -0.06) if previous <= 5.21 else -0.18)
        + ((((-0.03 if trend_after <= -1.12 else 0.08) if digits <= 0.05 else 0.19 if width_after2 <= 82.7 else -0.13)
           if commas <= 2.95 else -0.14) if sound <= 0.72 else -0.03)
        + (((0.02 if position <= 0.62 else -0.07 if bullet <= 0.0 else 0.14) if trend_before <= 0.85 else 0.13 if
           width_before <= 184.5 else 0.01) if whole <= 0.0 else -0.11)
        + ((-0.03 if trend_before <= -0.42 else (0.08 if width_after2 <= 595.5 else -0.12) if width_before2 <= 243.5
           else -0.05 if sentences <= 1.5 else 0.09) if width_before <= 379.5 else -0.1)
        + (((0.01 if offers <= 0.0 else -0.13) if width <= 154.5 else -0.12 if sentences <= 1.5 else 0.04) if score <=
           3.43 else 0.1 if indent <= 3.0 else -0.16)
        + ((-0.08 if indent <= 0.0 else 0.1) if position <= 0.14 else (0.04 if position <= 0.72 else 0.05 if width_after
           <= 20.2 else -0.06) if start <= 0.0 else -0.1)
        + (((-0.04 if since <= -2.5 else 0.06 if start <= 0.0 else -0.08) if ended <= 0.0 else -0.09 if commas <= 0.78
           else 0.05) if whole <= 0.0 else -0.11)
        + ((-0.13 if since <= -58.5 else (0.04 if inside <= 0.33 else -0.01) if part <= 0.0 else -0.11) if width_before
           <= 379.5 else 0.03 if since <= 4.5 else -0.15)
        + ((0.04 if words <= 8.5 else (0.11 if until <= 6.5 else -0.05) if since <= 4.5 else -0.12) if sure_after <= 7.5
           else -0.01 if commas <= 0.0 else 0.09)
        + ((((0.05 if sound <= 0.87 else -0.05) if width_after <= 36.2 else -0.05) if following <= 2.48 else 0.08 if
           digits <= 0.02 else -0.09) if start <= 0.0 else -0.1)
        + ((-0.08 if previous <= -3.62 else (0.0 if trend_before <= -1.85 else 0.2) if previous <= -1.56 else 0.0) if
           width <= 65.5 else 0.05 if previous <= -3.38 else -0.05)
        + ((-0.08 if width_after2 <= 267.5 else 0.07) if width_before2 <= 8.1 else (0.03 if width_before <= 379.5 else
           -0.12 if sound <= 0.94 else 0.05) if offers <= 0.0 else -0.12)
        + ((-0.02 if end <= 3.5 else 0.1 if commas <= 0.48 else (-0.13 if sure_after <= 80.5 else 0.06) if following <=
           0.66 else 0.09) if previous <= 5.37 else -0.18)
        + (((-0.06 if previous <= 0.59 else 0.05 if since <= 29.5 else -0.12) if bullet <= 0.0 else 0.07) if until <=
           12.5 else 0.04 if indent <= 3.0 else -0.14)
        + ((0.01 if sound <= 0.75 else -0.05) if commas <= 1.21 else ((0.14 if trend_before <= -1.25 else -0.07) if
           blank_before <= 0.0 else -0.08) if previous <= 0.55 else 0.14)
        + ((-0.07 if previous <= -3.5 else (-0.07 if trend_after <= -2.25 else 0.16) if previous <= -1.62 else -0.06 if
           until <= 2.5 else 0.05) if words <= 8.5 else -0.02)
        + (0.01 if sound <= 0.72 else -0.09 if sound <= 0.82 else 0.16 if sound <= 0.85 else -0.09 if width_before2 <=
           45.1 else -0.04 if following <= 0.33 else 0.09)
        + (((0.03 if until <= 83.5 else -0.12) if sound <= 0.72 else (-0.07 if trend_after <= 1.09 else 0.01) if until
           <= 42.5 else 0.09) if trend_before <= 2.15 else 0.11)
        + (((-0.07 if trend_after <= -2.28 else 0.02) if position <= 0.79 else -0.11 if position <= 0.91 else -0.08 if
           sound <= 0.71 else 0.1) if previous <= 4.26 else 0.07)
        + (((-0.09 if width <= 20.4 else 0.0) if previous <= 1.56 else 0.09) if width_before <= 207.5 else 0.01 if until
           <= 5.5 else -0.24 if previous <= 4.45 else 0.02)
        + ((-0.12 if since <= -58.5 else -0.07 if score <= -3.55 else 0.03) if width_before <= 379.5 else (0.09 if
           position <= 0.59 else -0.1) if until <= 19.5 else -0.22)
        + (((-0.06 if width_after <= 47.2 else 0.11) if previous <= -3.09 else -0.05 if sound <= 0.96 else 0.09) if
           sure_after <= 6.5 else -0.09 if width <= 21.1 else 0.04)
        + (0.01 if width_before <= 207.5 else -0.16 if previous <= 3.19 else (0.1 if position <= 0.97 else -0.15) if
           capitals <= 0.13 else 0.06 if words <= 5.5 else -0.12)
    )
