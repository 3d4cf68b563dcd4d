"""Weights of the measures, as small decision trees whose answers are added up, in log odds.

Above 0 a line looks like body text. Found by gradient boosting on development pages and variants of them,
cross-validated by site, and rounded to two places; see docs/parser.md. Written by a program: change the measures in
`evidence`, then train anew.
All numbers are floats, as the measures are: Python compares two floats in half the time that a float and an int take.
"""

# fmt: off

def alone(
    width: float, words: float, sentences: float, commas: float, end: float, capitals: float, digits: float, date:
       float, address: float, bullet: float, indent: float, again: float, blank_before: float, blank_after: float,
       numbers: float, rows: float, whole: float, start: float, part: float, share: float, comments: float, related:
       float, offers: float, legal: float, photo: float, credit: float, tags: float, menu: float,
) -> float:
    """Weigh the measures of a line by itself."""
    return (
        0.51
        + (0.26 if capitals <= -1.5 else ((-0.29 if end <= 1.5 else -0.04) if commas <= 0.21 else 0.04) if digits <=
           0.01 else (-0.19 if words <= 2.5 else 0.19) if date <= 1.75 else -0.26 if end <= 1.5 else 0.11)
        + (((-0.26 if end <= 0.0 else -0.18 if blank_before <= 0.0 else 0.02) if rows <= 2.5 else 0.2 if indent <= 0.0
           else -0.22) if width <= 139.5 else (-0.21 if sentences <= 0.0 else 0.11) if end <= 2.5 else 0.19)
        + (0.18 if capitals <= -1.5 else (-0.26 if width <= 20.2 else -0.19 if blank_before <= 0.0 else -0.02) if digits
           <= 0.01 else (-0.18 if width <= 12.1 else 0.16 if width <= 55.1 else -0.04) if date <= 1.75 else -0.14)
        + ((((-0.24 if blank_before <= 0.0 else -0.14) if end <= 1.5 else (-0.04 if width <= 110.3 else 0.1) if part <=
           0.0 else -0.31) if rows <= 2.5 else -0.2 if words <= 2.5 else 0.18) if width <= 171.1 else 0.16)
        + ((0.03 if end <= 2.5 else 0.16) if date <= 0.0 else (-0.17 if end <= 1.5 else (0.07 if again <= 1.5 else
           -0.21) if start <= 0.0 else -0.34) if rows <= 2.5 else 0.17 if indent <= 0.0 else -0.18)
        + ((-0.18 if width <= 17.1 else ((-0.14 if digits <= 0.01 else 0.03) if blank_before <= 0.0 else (0.1 if part <=
           0.0 else -0.21) if indent <= 0.0 else -0.11) if start <= 0.0 else -0.24) if width <= 181.5 else 0.15)
        + ((((-0.18 if blank_before <= 0.0 else -0.09) if end <= 2.5 else (0.06 if part <= 0.0 else -0.23) if start <=
           0.0 else -0.26) if rows <= 2.5 else -0.14 if words <= 2.5 else 0.15) if width <= 190.5 else 0.14)
        + (0.14 if capitals <= -1.5 else -0.15 if width <= 18.1 else ((((0.07 if words <= 9.5 else -0.01) if again <=
           1.5 else -0.19) if bullet <= 0.0 else 0.19) if indent <= 0.0 else -0.11) if start <= 0.0 else -0.2)
        + (0.13 if capitals <= -1.5 else (-0.16 if width <= 21.1 else -0.11 if blank_after <= 0.0 else (0.04 if again <=
           1.5 else -0.18) if start <= 0.0 else -0.17) if rows <= 2.5 else -0.11 if words <= 2.5 else 0.15)
        + (((-0.15 if width <= 20.2 else (-0.08 if blank_after <= 0.0 else 0.05 if indent <= 0.0 else -0.08) if start <=
           0.0 else -0.18) if rows <= 2.5 else 0.14 if indent <= 0.0 else -0.14) if words <= 26.5 else 0.11)
        + (0.11 if capitals <= -1.5 else (-0.12 if blank_before <= 0.0 else (((-0.11 if blank_after <= 0.0 else 0.07) if
           indent <= 0.0 else -0.09) if start <= 0.0 else -0.15) if whole <= 0.0 else -0.18) if rows <= 2.5 else 0.11)
        + (((-0.13 if blank_before <= 0.0 else -0.02 if whole <= 0.0 else -0.17) if rows <= 2.5 else 0.13 if indent <=
           0.0 else -0.15) if end <= 2.5 else (0.12 if legal <= 0.0 else -0.24) if capitals <= 0.11 else -0.01)
        + (((-0.14 if width <= 20.2 else -0.05) if rows <= 0.0 else (0.13 if width <= 68.2 else -0.1) if again <= 1.5
           else -0.17) if end <= 2.5 else (-0.09 if blank_before <= 0.0 else 0.04) if words <= 20.5 else 0.11)
        + (0.09 if capitals <= -1.5 else (-0.09 if blank_before <= 0.0 else -0.12 if blank_after <= 0.0 else ((0.03 if
           bullet <= 0.0 else 0.23) if indent <= 0.0 else -0.07) if start <= 0.0 else -0.14) if rows <= 3.5 else 0.1)
        + (((-0.11 if digits <= 0.01 else -0.04 if rows <= 9.5 else 0.13) if blank_before <= 0.0 else (-0.03 if end <=
           2.5 else 0.06 if address <= 0.0 else -0.2) if rows <= 3.5 else 0.14) if width <= 224.5 else 0.11)
        + (((((-0.13 if blank_after <= 0.0 else -0.03) if end <= 1.5 else 0.01) if digits <= 0.05 else 0.11 if date <=
           0.75 else -0.05) if whole <= 0.0 else -0.16) if commas <= 0.0 else 0.03 if words <= 40.5 else 0.12)
        + (((((-0.06 if words <= 3.5 else 0.09) if words <= 9.5 else -0.1 if sentences <= 1.5 else 0.04) if end <= 2.5
           else 0.08 if part <= 0.0 else -0.21) if start <= 0.0 else -0.15) if whole <= 0.0 else -0.16)
        + ((((-0.07 if rows <= 19.0 else 0.14) if blank_before <= 0.0 else (0.02 if start <= 0.0 else -0.11) if rows <=
           2.5 else 0.13) if whole <= 0.0 else -0.15) if width <= 224.5 else -0.01 if sentences <= 0.0 else 0.12)
        + ((((-0.09 if width <= 13.1 else ((0.02 if rows <= 0.0 else 0.09) if indent <= 3.0 else -0.14) if part <= 0.0
           else -0.17) if start <= 0.0 else -0.13) if again <= 1.5 else -0.14) if width <= 260.3 else 0.1)
        + (((((-0.04 if width <= 20.2 else 0.06) if words <= 9.5 else (-0.1 if words <= 26.5 else 0.03) if commas <=
           0.61 else 0.02) if start <= 0.0 else -0.12) if width <= 240.5 else 0.09) if whole <= 0.0 else -0.15)
        + (((((-0.02 if digits <= 0.04 else 0.08) if date <= 1.75 else -0.11) if indent <= 3.0 else -0.15) if whole <=
           0.0 else -0.14) if end <= 2.5 else (0.06 if start <= 0.0 else -0.14) if part <= 0.0 else -0.19)
        + (((-0.04 if width <= 65.3 else -0.14) if commas <= 0.63 else 0.0) if blank_before <= 0.0 else (((0.04 if
           sentences <= 1.5 else 0.12) if address <= 0.0 else -0.11) if again <= 1.5 else -0.11) if indent <= 3.0 else
           -0.16)
        + (((((((-0.07 if words <= 3.5 else 0.05) if words <= 9.5 else -0.07) if end <= 2.5 else 0.03) if address <= 0.0
           else -0.14) if rows <= 5.5 else 0.1) if width <= 256.5 else 0.08) if again <= 1.5 else -0.13)
        + (((-0.1 if width <= 20.2 else 0.05 if width <= 68.2 else -0.01 if capitals <= 0.36 else -0.19) if blank_after
           <= 0.0 else -0.11) if blank_before <= 0.0 else (0.03 if address <= 0.0 else -0.12) if whole <= 0.0 else
           -0.12)
        + ((((((0.02 if blank_after <= 0.0 else -0.1) if blank_before <= 0.0 else -0.05 if blank_after <= 0.0 else 0.06)
           if indent <= 0.0 else -0.04) if start <= 0.0 else -0.11) if whole <= 0.0 else -0.14) if again <= 1.5 else
           -0.12)
        + (((-0.03 if blank_before <= 0.0 else (((0.05 if words <= 7.5 else -0.02) if digits <= 0.22 else -0.15) if rows
           <= 3.5 else 0.13) if words <= 30.5 else 0.09) if whole <= 0.0 else -0.13) if indent <= 3.0 else -0.14)
        + (((((-0.03 if words <= 3.5 else 0.02 if bullet <= 0.0 else 0.17) if words <= 9.5 else -0.05) if end <= 2.5
           else 0.05 if part <= 0.0 else -0.15) if start <= 0.0 else -0.1) if whole <= 0.0 else -0.13)
        + (((-0.05 if blank_before <= 0.0 else ((0.01 if indent <= 3.0 else -0.1) if offers <= 0.0 else -0.16) if bullet
           <= 0.0 else 0.2 if indent <= 0.0 else -0.06) if rows <= 8.5 else 0.12) if width <= 275.1 else 0.07)
        + ((((((0.01 if capitals <= 0.29 else -0.06) if digits <= 0.02 else 0.04) if commas <= 0.21 else 0.04 if digits
           <= 0.23 else -0.13) if indent <= 3.0 else -0.09) if legal <= 0.0 else -0.13) if offers <= 0.0 else -0.17)
        + (((((((0.03 if digits <= 0.04 else 0.13) if digits <= 0.19 else -0.07) if words <= 8.5 else -0.01) if whole <=
           0.0 else -0.11) if sentences <= 3.5 else 0.14) if legal <= 0.0 else -0.16) if again <= 1.5 else -0.1)
        + ((((((-0.16 if digits <= 0.0 else -0.11 if words <= 2.5 else 0.01) if blank_after <= 0.0 else 0.01) if
           comments <= 0.0 else -0.16) if sentences <= 1.5 else 0.06) if rows <= 9.5 else 0.11) if again <= 2.5 else
           -0.15)
        + ((((-0.03 if numbers <= 1.5 else -0.03 if capitals <= 0.46 else 0.17) if digits <= 0.18 else -0.13) if rows <=
           3.5 else (0.13 if width <= 69.1 else -0.16) if indent <= 0.0 else -0.12) if end <= 2.5 else 0.03)
        + (((((0.02 if rows <= 2.5 else 0.13 if width <= 69.1 else -0.16) if comments <= 0.0 else -0.15) if indent <=
           0.0 else -0.04) if address <= 0.0 else -0.14 if width <= 391.5 else 0.11) if again <= 1.5 else -0.08)
        + ((((-0.02 if blank_after <= 0.0 else -0.11) if blank_before <= 0.0 else (-0.01 if bullet <= 0.0 else -0.1 if
           words <= 2.5 else 0.14) if words <= 40.5 else 0.08) if part <= 0.0 else -0.19) if commas <= 1.28 else 0.04)
        + (((((-0.03 if sentences <= 2.5 else 0.13) if blank_after <= 0.0 else -0.1) if blank_before <= 0.0 else -0.07
           if blank_after <= 0.0 else 0.02) if part <= 0.0 else -0.18) if commas <= 1.21 else 0.06 if digits <= 0.27
           else -0.13)
        + (((((0.04 if digits <= 0.19 else -0.05) if whole <= 0.0 else -0.09) if words <= 9.5 else 0.0 if capitals <=
           0.3 else -0.13 if commas <= 0.21 else -0.02) if sentences <= 4.5 else 0.13) if again <= 2.5 else -0.12)
        + ((((((-0.01 if capitals <= 0.41 else -0.02 if width <= 54.1 else -0.15) if blank_before <= 0.0 else 0.01) if
           rows <= 19.0 else 0.14) if again <= 2.5 else -0.13) if offers <= 0.0 else -0.16) if sentences <= 2.5 else
           0.09)
        + (((((0.0 if bullet <= 0.0 else 0.16) if indent <= 0.0 else (-0.03 if sentences <= 0.0 else -0.14) if width <=
           210.5 else 0.07) if offers <= 0.0 else -0.15) if rows <= 8.5 else 0.1) if again <= 1.5 else -0.09)
        + ((((-0.2 if words <= 65.5 else 0.12) if capitals <= -1.5 else -0.02 if commas <= 0.85 else -0.19) if commas <=
           1.1 else 0.08 if commas <= 2.18 else -0.11 if rows <= 2.5 else 0.11) if blank_before <= 0.0 else 0.01)
        + ((((-0.04 if width <= 20.2 else 0.06 if numbers <= 3.5 else -0.07) if words <= 8.5 else -0.07 if bullet <= 0.0
           else 0.11) if end <= 1.5 else 0.03 if part <= 0.0 else -0.12) if start <= 0.0 else -0.08)
        + ((-0.02 if rows <= 5.5 else 0.07) if end <= 2.5 else (0.12 if words <= 5.5 else -0.04 if words <= 17.5 else
           (0.06 if indent <= 3.0 else -0.13) if part <= 0.0 else -0.18) if rows <= 0.0 else -0.11)
        + ((((0.01 if digits <= 0.03 else (-0.02 if width <= 100.1 else 0.12) if capitals <= 0.54 else 0.18 if width <=
           47.2 else -0.07) if again <= 1.5 else -0.06) if address <= 0.0 else -0.09) if indent <= 3.0 else -0.09)
        + ((((-0.02 if numbers <= 1.5 else 0.13 if width <= 47.2 else -0.1) if date <= 0.75 else -0.08) if end <= 1.5
           else (0.01 if rows <= 0.0 else -0.12) if date <= 0.0 else 0.1) if rows <= 8.5 else 0.1)
        + ((((0.02 if words <= 9.5 else ((-0.27 if words <= 25.5 else 0.0) if digits <= 0.0 else 0.05) if capitals <=
           0.17 else -0.05) if address <= 1.5 else -0.15) if whole <= 0.0 else -0.1) if sentences <= 2.5 else 0.08)
        + ((((0.01 if width <= 58.1 else -0.08) if words <= 17.5 else 0.02) if part <= 0.0 else -0.14) if commas <= 1.21
           else ((-0.07 if words <= 6.5 else 0.05) if width <= 166.3 else -0.14) if sentences <= 0.0 else 0.08)
        + (((((0.01 if rows <= 19.0 else 0.14) if address <= 0.0 else -0.11 if bullet <= 0.0 else 0.2) if width <= 391.5
           else 0.04 if commas <= 0.76 else -0.68) if width <= 397.5 else 0.08) if indent <= 3.0 else -0.08)
        + ((((-0.07 if capitals <= 0.04 else 0.24 if capitals <= 0.05 else 0.0 if indent <= 8.5 else 0.26) if end <= 1.5
           else 0.03 if start <= 0.0 else -0.1) if part <= 0.0 else -0.11) if photo <= 0.0 else 0.18)
        + ((((((-0.02 if commas <= 0.52 else -0.48) if width <= 268.3 else 0.06) if capitals <= -1.5 else -0.02 if
           sentences <= 0.0 else 0.05) if end <= 2.5 else 0.02) if rows <= 19.0 else 0.12) if again <= 3.5 else -0.13)
        + (((-0.06 if capitals <= 0.0 else 0.02) if capitals <= 0.43 else -0.06) if blank_before <= 0.0 else (-0.01 if
           photo <= 0.0 else 0.2) if capitals <= 0.48 else (-0.13 if date <= 0.75 else 0.26) if blank_after <= 0.0 else
           0.06)
        + (((-0.01 if whole <= 0.0 else -0.1) if legal <= 0.0 else -0.13) if commas <= 1.21 else (0.08 if date <= 1.25
           else 0.07 if commas <= 2.56 else -0.12) if words <= 15.5 else 0.02 if commas <= 2.71 else -0.2)
    )


def in_place(
    width: float, words: float, sentences: float, commas: float, end: float, capitals: float, digits: float, date:
       float, address: float, bullet: float, indent: float, again: float, blank_before: float, blank_after: float,
       numbers: float, rows: float, whole: float, start: float, part: float, share: float, comments: float, related:
       float, offers: float, legal: float, photo: float, credit: float, tags: float, menu: float, score: float,
       previous: float, following: float, width_before: float, width_after: float, width_before2: float, width_after2:
       float, trend_before: float, trend_after: float, since: float, until: float, inside: float, position: float,
       ended: float, sure_before: float, sure_after: float, sound: float, stamped: float,
) -> float:
    """Weigh the measures of a line in its place."""
    return (
        0.92
        + ((-0.34 if trend_after <= -0.27 else -0.23 if width_before <= 125.5 else 0.06) if score <= 0.07 else -0.27 if
           until <= 0.0 else 0.14 if score <= 1.44 else 0.26)
        + (-0.3 if until <= 0.0 else (-0.28 if width <= 124.5 else 0.14) if previous <= -0.99 else (0.18 if related <=
           0.0 else -0.27) if stamped <= 1.5 else -0.38)
        + ((-0.26 if score <= -0.79 else -0.2 if trend_after <= -0.32 else 0.05) if score <= 0.52 else (0.19 if inside
           <= 1.1 else -0.14) if stamped <= 1.5 else -0.36)
        + (((-0.23 if previous <= 0.22 else -0.1) if width <= 171.1 else 0.11) if following <= 0.18 else (-0.13 if since
           <= 0.0 else 0.17) if ended <= 0.0 else -0.06)
        + ((-0.21 if score <= -0.99 else -0.16 if trend_before <= -0.47 else 0.02) if score <= 0.52 else (0.17 if inside
           <= 0.99 else -0.1) if stamped <= 1.5 else -0.3)
        + ((-0.19 if trend_after <= -0.27 else -0.2 if score <= -2.11 else 0.06 if ended <= 0.0 else -0.24) if score <=
           0.52 else 0.16 if inside <= 0.96 else -0.09)
        + ((-0.16 if width <= 190.5 else 0.09) if trend_after <= -0.53 else (-0.09 if since <= 0.0 else 0.16 if ended <=
           0.0 else -0.03) if stamped <= 0.0 else -0.16)
        + ((-0.17 if following <= 3.38 else -0.16 if trend_before <= -0.18 else 0.13) if score <= -0.14 else (0.15 if
           inside <= 1.0 else -0.1) if stamped <= 1.5 else -0.26)
        + ((-0.17 if score <= -1.89 else (-0.11 if width_before2 <= 24.1 else 0.06) if ended <= 0.0 else -0.17) if score
           <= 1.17 else 0.16 if ended <= 1.5 else 0.01)
        + (((-0.15 if trend_before <= 0.91 else -0.02) if words <= 25.5 else 0.11 if ended <= 0.0 else -0.12) if
           following <= 0.18 else 0.12 if stamped <= 0.0 else -0.11)
        + ((-0.15 if score <= -1.62 else -0.12 if trend_before <= -0.39 else 0.09 if position <= 0.78 else -0.09) if
           score <= 1.17 else 0.15 if since <= 28.5 else -0.01)
        + ((-0.13 if end <= 3.5 else 0.08 if position <= 0.81 else -0.19) if previous <= 0.22 else -0.1 if until <= 0.0
           else 0.12 if stamped <= 1.5 else -0.21)
        + ((-0.13 if following <= 2.72 else 0.01) if score <= -0.38 else ((-0.06 if trend_before <= -0.55 else 0.1) if
           score <= 2.09 else 0.15) if stamped <= 0.0 else -0.13)
        + ((-0.15 if score <= -2.2 else (-0.09 if width_before2 <= 19.1 else 0.06) if ended <= 0.0 else -0.15) if score
           <= 1.51 else 0.13 if stamped <= 1.5 else -0.24)
        + ((-0.09 if since <= 0.0 else ((0.12 if since <= 21.5 else 0.01) if start <= 0.0 else -0.18) if stamped <= 1.5
           else -0.21) if inside <= 0.96 else -0.12)
        + ((-0.14 if score <= -2.2 else -0.1 if width_before2 <= 24.1 else 0.04 if stamped <= 0.0 else -0.14) if score
           <= 2.09 else 0.13 if stamped <= 1.5 else -0.2)
        + ((-0.13 if score <= -2.2 else (-0.04 if width_before <= 74.1 else 0.1) if since <= 22.5 else -0.1) if score <=
           2.09 else 0.13 if stamped <= 0.0 else -0.07)
        + ((-0.11 if previous <= -1.05 else -0.05 if score <= -0.38 else 0.09 if since <= 30.5 else -0.08) if score <=
           2.28 else 0.12 if stamped <= 1.5 else -0.18)
        + ((-0.12 if score <= -2.2 else (-0.12 if since <= -5.5 else 0.03 if indent <= 0.0 else 0.18) if ended <= 0.0
           else -0.13) if score <= 2.86 else 0.12)
        + ((-0.1 if width_before <= 30.1 else -0.08 if score <= -2.11 else 0.06 if ended <= 0.0 else -0.09) if score <=
           2.09 else 0.03 if following <= -0.24 else 0.13)
        + (((-0.12 if score <= -2.51 else (-0.08 if position <= 0.13 else 0.07) if stamped <= 0.0 else -0.14) if ended
           <= 0.0 else -0.12) if score <= 3.12 else 0.12)
        + ((-0.12 if words <= 4.5 else ((-0.05 if previous <= -0.12 else 0.09) if since <= 21.5 else -0.12) if bullet <=
           0.0 else 0.23) if trend_after <= 0.62 else 0.08)
        + (((-0.11 if words <= 4.5 else (0.05 if inside <= 0.45 else -0.1) if bullet <= 0.0 else 0.31) if ended <= 0.0
           else -0.14) if previous <= 0.25 else 0.06)
        + ((-0.1 if commas <= 0.59 else 0.07 if since <= 23.5 else -0.1) if following <= -0.52 else (-0.19 if
           width_before <= 5.1 else 0.03) if score <= 3.12 else 0.13)
        + ((((-0.1 if trend_after <= -1.12 else 0.0) if commas <= 0.21 else 0.1 if since <= 20.5 else -0.06) if stamped
           <= 0.0 else -0.15) if following <= 2.72 else 0.09)
        + ((-0.08 if following <= -1.05 else 0.0) if score <= 2.09 else 0.12 if since <= 22.5 else 0.11 if width <= 69.1
           else -0.03 if sure_before <= 2.5 else -0.37)
        + (((-0.04 if bullet <= 0.0 else -0.08 if words <= 3.5 else 0.21) if end <= 0.0 else 0.11 if stamped <= 0.0 else
           -0.14) if ended <= 0.0 else -0.08)
        + (((-0.11 if width <= 24.1 else -0.15 if since <= -23.5 else 0.07) if inside <= 0.55 else -0.12 if indent <=
           0.0 else 0.02) if trend_before <= 1.05 else 0.07)
        + ((-0.14 if trend_before <= -2.0 else -0.03) if score <= -0.79 else (0.08 if position <= 0.81 else -0.16 if
           trend_before <= 1.03 else 0.03) if stamped <= 0.0 else -0.11)
        + ((-0.11 if width <= 20.2 else (0.1 if sound <= 0.5 else -0.09 if width_before <= 27.2 else 0.02) if stamped <=
           0.0 else -0.11) if trend_after <= 1.5 else 0.09)
        + ((((0.13 if ended <= 11.5 else -0.13) if until <= 43.5 else -0.16) if sound <= 0.47 else -0.1 if width_before2
           <= 24.1 else -0.01) if score <= 3.25 else 0.09)
        + (((-0.09 if trend_after <= -1.49 else 0.02) if sound <= 0.9 else -0.14) if previous <= -0.12 else (-0.03 if
           trend_after <= 1.19 else 0.09) if score <= 1.44 else 0.09)
        + ((-0.07 if score <= -2.2 else 0.05) if since <= 21.5 else (-0.07 if trend_before <= 1.84 else -0.69 if
           blank_before <= 0.0 else -0.02) if trend_before <= 2.04 else 0.12)
        + ((((-0.08 if since <= -3.5 else 0.07 if stamped <= 0.0 else -0.12) if sound <= 0.86 else -0.1) if previous <=
           -0.12 else 0.06) if position <= 0.73 else -0.06)
        + (((-0.1 if width <= 21.1 else 0.02) if position <= 0.79 else -0.13) if trend_before <= 0.85 else (-0.02 if
           following <= 2.78 else 0.1) if commas <= 0.83 else 0.13)
        + ((-0.07 if width_after <= 9.1 else (0.02 if ended <= 0.0 else -0.09 if width_after <= 309.5 else 0.18) if
           score <= 3.81 else 0.12) if stamped <= 1.5 else -0.16)
        + (-0.12 if since <= -7.5 else ((-0.03 if end <= 0.0 else 0.1 if since <= 21.5 else -0.04) if stamped <= 0.0
           else -0.1) if bullet <= 0.0 else 0.16)
        + ((((0.14 if position <= 0.79 else -0.14) if sure_after <= 21.5 else -0.03) if sound <= 0.5 else -0.12 if
           width_after <= 19.1 else -0.03) if trend_before <= 0.85 else 0.04)
        + ((0.03 if sound <= 0.5 else -0.1) if trend_before <= -1.28 else ((0.05 if rows <= 7.5 else -0.25) if sound <=
           0.84 else -0.05) if trend_after <= 1.5 else 0.09)
        + ((((0.05 if width_after <= 60.2 else -0.03) if sound <= 0.9 else -0.14 if following <= -0.13 else 0.02) if
           sound <= 0.98 else 0.13) if stamped <= 1.5 else -0.16)
        + (-0.09 if width_before2 <= 8.1 else ((-0.14 if score <= -3.55 else 0.06) if stamped <= 0.0 else -0.09) if
           position <= 0.72 else -0.05 if bullet <= 0.0 else 0.14)
        + (-0.1 if score <= -3.17 else ((-0.02 if end <= 1.5 else 0.09 if since <= 12.5 else -0.02) if bullet <= 0.0
           else 0.11) if stamped <= 1.5 else -0.15)
        + (-0.11 if trend_before <= -2.2 else -0.07 if position <= 0.13 else 0.06 if inside <= 0.62 else -0.05 if
           trend_before <= 0.94 else 0.08 if width_before <= 379.2 else -0.12)
        + (((-0.14 if since <= -26.5 else 0.07) if sound <= 0.5 else -0.08 if width_before2 <= 24.1 else 0.04 if
           width_after2 <= 62.2 else -0.04) if score <= 3.84 else 0.12)
        + (((-0.15 if since <= -15.5 else 0.01) if sentences <= 1.5 else 0.13 if position <= 0.97 else -0.32) if ended
           <= 0.0 else -0.11 if trend_before <= 0.78 else 0.06)
        + ((-0.09 if trend_before <= -2.2 else (0.02 if ended <= 0.0 else -0.15 if trend_before <= -0.5 else 0.01) if
           width <= 397.5 else 0.11) if start <= 0.0 else -0.1)
        + (((0.01 if sentences <= 1.5 else 0.16) if sound <= 0.64 else -0.06 if sure_after <= 4.5 else 0.01) if
           following <= 3.56 else 0.1 if date <= 1.75 else -0.1)
        + (((-0.11 if since <= -15.5 else 0.09 if sound <= 0.49 else -0.09 if position <= 0.13 else 0.01) if score <=
           3.25 else 0.1) if since <= 28.5 else -0.05)
        + (-0.12 if score <= -3.55 else -0.14 if until <= -38.5 else (-0.04 if previous <= -0.12 else 0.02) if indent <=
           0.0 else 0.09 if sound <= 0.89 else -0.15)
        + (-0.03 if following <= -1.05 else 0.09 if width_after <= 31.1 else ((0.13 if since <= 3.5 else 0.01) if
           capitals <= 0.4 else -0.05) if digits <= 0.0 else -0.07)
        + ((-0.15 if since <= -42.5 else (-0.01 if sure_after <= 4.5 else -0.05 if capitals <= 0.0 else 0.07) if share
           <= 0.0 else -0.14) if stamped <= 1.5 else -0.14)
        + (-0.12 if score <= -3.55 else (((-0.04 if trend_before <= 0.85 else 0.04) if indent <= 0.0 else 0.07) if
           sentences <= 2.5 else 0.11) if stamped <= 1.5 else -0.14)
        + ((((0.03 if sound <= 0.86 else -0.03) if rows <= 7.5 else 0.0 if width <= 47.2 else -0.49) if stamped <= 0.0
           else -0.09) if sound <= 0.98 else 0.12)
        + ((-0.03 if bullet <= 0.0 else ((-0.04 if capitals <= 0.0 else 0.33) if capitals <= 0.13 else 0.03) if
           sure_before <= 14.5 else -0.02) if trend_after <= 1.5 else 0.05)
        + ((((-0.03 if following <= -1.05 else -0.03 if score <= -1.1 else 0.06) if bullet <= 0.0 else 0.12) if ended <=
           0.0 else -0.04) if offers <= 0.0 else -0.16)
        + (((-0.04 if sure_after <= 4.5 else -0.1 if since <= -5.5 else 0.05) if width_before <= 388.5 else -0.36 if
           width_before <= 397.5 else -0.04) if width_after <= 452.5 else 0.09)
        + ((0.01 if sound <= 0.97 else 0.12) if since <= 28.5 else (-0.02 if rows <= 7.5 else -0.34 if digits <= 0.05
           else 0.07) if previous <= 4.54 else -0.21)
        + ((((0.02 if sound <= 0.89 else -0.04) if rows <= 4.5 else -0.15) if trend_before <= 2.05 else 0.08) if
           width_before2 <= 554.5 else -0.17 if sentences <= 0.0 else 0.1)
        + ((((-0.06 if since <= -3.5 else 0.08 if since <= 4.5 else 0.0) if start <= 0.0 else -0.08) if tags <= 0.0 else
           0.34) if whole <= 0.0 else -0.12)
        + (-0.11 if score <= -3.55 else -0.02 if sure_after <= 5.5 else (-0.04 if until <= -7.5 else 0.06) if
           width_before <= 384.5 else -0.27 if width_before <= 397.5 else 0.02)
        + (((-0.13 if until <= -57.5 else 0.01 if indent <= 0.0 else 0.05 if position <= 0.94 else 0.33) if offers <=
           0.0 else -0.15) if stamped <= 1.5 else -0.13)
        + (((0.0 if following <= 1.46 else 0.13) if width_after <= 69.1 else (0.08 if ended <= 6.5 else -0.14) if
           capitals <= 0.16 else -0.12) if width_after <= 328.5 else 0.06)
        + (((-0.1 if sentences <= 1.5 else 0.05) if numbers <= 0.0 else 0.05) if width_before <= 29.1 else 0.01 if rows
           <= 7.5 else -0.3 if trend_before <= 2.28 else 0.09)
        + ((0.01 if position <= 0.72 else -0.12 if sound <= 0.77 else -0.04 if commas <= 1.54 else 0.12) if bullet <=
           0.0 else -0.09 if words <= 2.5 else 0.11)
        + (((-0.08 if previous <= -3.72 else (-0.2 if words <= 29.5 else 0.0) if capitals <= -1.5 else 0.01) if
           width_after <= 426.5 else -0.3) if width_after <= 452.5 else 0.08)
        + (-0.02 if following <= -0.57 else 0.22 if trend_before <= -2.43 else (0.09 if ended <= 0.0 else -0.08) if
           capitals <= 0.28 else 0.02 if width_after2 <= 246.5 else -0.13)
        + ((-0.08 if tags <= 0.0 else 0.32) if since <= -2.5 else (-0.09 if width <= 31.1 else 0.22) if inside <= -0.17
           else -0.02 if sure_after <= 4.5 else 0.03)
        + (-0.14 if since <= -46.5 else ((0.03 if ended <= 0.0 else 0.01 if inside <= 1.65 else -0.13) if share <= 0.0
           else -0.12) if stamped <= 1.5 else -0.13)
        + ((-0.01 if commas <= 0.76 else -0.25) if commas <= 0.77 else (0.03 if sound <= 0.9 else -0.13 if words <= 37.5
           else 0.11) if trend_before <= 1.17 else 0.14)
        + ((((0.15 if score <= 0.4 else 0.01) if width_after2 <= 6.5 else 0.0) if address <= 0.0 else -0.26 if
           width_before <= 43.1 else 0.03) if whole <= 0.0 else -0.12)
        + ((((-0.07 if width_before2 <= 8.1 else 0.0) if sound <= 0.97 else 0.09) if width_before <= 384.5 else -0.17)
           if previous <= 3.63 else 0.08 if width_before <= 894.0 else -0.12)
        + ((0.0 if following <= 1.51 else 0.14) if width_after <= 58.1 else ((0.05 if digits <= 0.02 else -0.12) if
           width <= 62.2 else -0.13) if end <= 1.5 else 0.02)
        + (0.02 if inside <= 0.62 else (-0.07 if trend_before <= -0.5 else 0.04 if rows <= 2.5 else -0.16 if
           trend_before <= 2.25 else 0.1) if width_before2 <= 309.5 else -0.1)
        + ((0.02 if stamped <= 0.0 else -0.14 if sure_after <= 7.5 else 0.08) if position <= 0.73 else -0.06 if indent
           <= 0.0 else 0.18 if since <= 36.5 else -0.04)
        + (((0.01 if rows <= 7.5 else (-0.34 if capitals <= 0.69 else 0.06) if digits <= 0.06 else 0.09) if sound <=
           0.97 else 0.11) if width_before <= 379.2 else -0.06)
        + ((-0.13 if inside <= -4.16 else (0.08 if inside <= -0.13 else -0.03) if sure_after <= 4.5 else 0.03) if
           address <= 0.0 else -0.22 if width_before <= 43.1 else 0.0)
        + (((-0.02 if indent <= 0.0 else 0.05) if width_before <= 258.5 else -0.18) if previous <= 3.18 else (0.06 if
           width_before2 <= 217.5 else -0.13) if score <= -0.56 else 0.08)
        + (((0.07 if width <= 145.1 else -0.1 if words <= 32.5 else 0.03) if capitals <= 0.15 else -0.03 if sentences <=
           2.5 else 0.14) if sound <= 0.97 else 0.08)
        + (((((-0.05 if previous <= -0.55 else 0.18) if trend_before <= -1.31 else -0.14) if width_before2 <= 9.1 else
           0.01) if sound <= 0.97 else 0.11) if previous <= 4.54 else -0.09)
        + ((-0.01 if commas <= 0.76 else -0.23) if commas <= 0.77 else 0.16 if width_after2 <= 5.1 else 0.05 if commas
           <= 1.4 else -0.08 if sentences <= 0.0 else 0.06)
    )
