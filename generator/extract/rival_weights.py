"""Weights of the measures by which rivals for the headline are compared, as small decision trees that are added up.

The sum is added to a line's log odds. Found by gradient boosting of the multinomial logit over the rivals of each
development page, on sums that models of other sites gave, cross-validated by site and rounded to three places; see
docs/parser.md. Written by a program: change the measures in `rivals`, then train anew.
"""

# fmt: off

def against_rivals(
    ahead: float, above: float, below: float, like_above: float, like_below: float, uses: float, begun: float,
    wider: float,
) -> float:
    """Weigh the measures of a line among its rivals."""
    return (
        0.0
        + ((0.009 if ahead <= 0.0 else -0.024) if uses <= 1.732 else -0.003 if above <= -4.898 else (0.038 if like_above
           <= 0.739 else 0.003) if above <= 0.295 else -0.001)
        + ((-0.038 if above <= -2.373 else -0.004) if begun <= 0.098 else -0.008 if like_below <= 0.027 else (0.025 if
           above <= -0.659 else -0.005) if like_below <= 0.423 else 0.0)
        + (-0.027 if begun <= 0.134 else -0.017 if wider <= 0.151 else (-0.012 if like_below <= 0.065 else 0.007) if
           above <= -4.898 else 0.022 if above <= 0.229 else -0.005)
        + ((-0.002 if wider <= 0.552 else -0.028) if uses <= 1.293 else -0.003 if wider <= 0.386 else -0.001 if above <=
           -4.727 else 0.034 if like_above <= 0.739 else 0.002)
        + ((-0.025 if like_below <= 0.067 else 0.003) if uses <= 1.732 else (0.006 if uses <= 3.477 else -0.013) if
           above <= -4.898 else 0.027 if above <= 0.295 else -0.002)
        + ((-0.039 if above <= -4.707 else -0.011 if uses <= 1.62 else 0.01) if like_below <= 0.027 else (0.023 if
           like_below <= 0.423 else -0.001) if above <= -1.359 else -0.007)
        + ((-0.03 if above <= -2.373 else -0.003) if begun <= 0.098 else 0.017 if ahead <= 0.0 else -0.015 if wider <=
           0.453 else 0.012 if wider <= 1.628 else -0.007)
        + ((0.004 if below <= -3.298 else -0.034) if begun <= 0.106 else (-0.001 if above <= -4.994 else 0.004 if below
           <= -3.606 else 0.028) if above <= 0.229 else -0.011)
        + (-0.021 if begun <= 0.098 else (-0.017 if wider <= 0.134 else 0.003) if below <= -3.606 else (0.004 if above
           <= -4.994 else 0.024) if below <= -0.081 else -0.008)
        + (((0.014 if ahead <= 0.0 else -0.008) if wider <= 0.552 else -0.024) if uses <= 1.293 else -0.005 if above <=
           -4.898 else -0.009 if wider <= 0.386 else 0.022)
        + (((-0.041 if above <= -4.898 else (0.021 if above <= -0.804 else -0.008) if like_above <= 0.046 else -0.024)
           if like_above <= 0.423 else 0.009) if like_below <= 0.027 else 0.008)
        + (((0.014 if uses <= 0.764 else -0.008) if wider <= 0.552 else -0.026) if uses <= 1.293 else -0.004 if above <=
           -4.898 else -0.01 if wider <= 0.249 else 0.022)
        + ((-0.001 if wider <= 0.629 else -0.015) if uses <= 1.62 else (0.009 if below <= -6.016 else -0.007) if above
           <= -4.898 else 0.022 if above <= -0.728 else 0.001)
        + (((0.012 if wider <= 0.564 else -0.003) if ahead <= 0.0 else -0.018) if uses <= 1.732 else -0.003 if above <=
           -4.898 else 0.026 if above <= -0.789 else 0.002)
        + (((-0.007 if like_above <= 0.0 else -0.026) if like_above <= 0.477 else 0.008) if uses <= 1.732 else -0.003 if
           above <= -4.898 else 0.027 if like_above <= 0.121 else 0.004)
        + (-0.019 if uses <= 0.558 else ((-0.004 if above <= -4.727 else 0.024 if above <= 0.229 else -0.005) if
           like_above <= 0.113 else -0.023) if like_above <= 0.423 else 0.01)
        + (((0.005 if ahead <= 0.0 else -0.01) if above <= -4.994 else 0.026 if like_above <= 0.0 else -0.013 if
           like_above <= 0.261 else 0.009) if ahead <= 1.5 else -0.02)
        + ((-0.023 if uses <= 0.558 else (-0.01 if wider <= 0.193 else 0.01 if wider <= 1.522 else -0.01) if like_above
           <= 0.113 else -0.019) if like_above <= 0.423 else 0.009)
        + ((-0.023 if like_above <= 0.423 else 0.01) if like_below <= 0.027 else (0.023 if above <= -2.01 else 0.0) if
           like_below <= 0.106 else -0.006 if begun <= 0.485 else 0.008)
        + (((-0.012 if wider <= 0.373 else 0.012) if wider <= 0.564 else -0.019) if like_below <= 0.027 else 0.018 if
           ahead <= 0.0 else 0.012 if like_below <= 0.102 else -0.008)
        + ((0.002 if wider <= 0.52 else -0.025) if begun <= 0.106 else ((-0.001 if above <= -2.304 else 0.015) if above
           <= -0.575 else -0.014) if wider <= 1.12 else 0.013)
        + ((-0.024 if like_above <= 0.423 else 0.006) if like_below <= 0.027 else (0.019 if wider <= 0.886 else -0.013
           if uses <= 2.354 else 0.008) if like_below <= 0.423 else 0.002)
        + (-0.02 if begun <= 0.134 else -0.01 if wider <= 0.151 else (0.013 if wider <= 0.814 else -0.019) if begun <=
           0.485 else -0.006 if like_below <= 0.027 else 0.014)
        + ((((-0.021 if above <= -4.727 else -0.011 if uses <= 1.894 else 0.02) if like_above <= 0.113 else -0.03) if
           like_below <= 0.123 else 0.006) if like_above <= 0.423 else 0.011)
        + (((-0.002 if wider <= 0.404 else -0.029) if above <= -2.732 else -0.012 if uses <= 1.922 else 0.013) if
           like_below <= 0.065 else 0.007 if wider <= 0.814 else -0.003)
        + ((-0.018 if like_above <= 0.423 else 0.005) if like_below <= 0.027 else 0.015 if like_below <= 0.075 else
           -0.01 if like_below <= 0.123 else 0.008 if like_above <= 0.0 else 0.0)
        + ((-0.025 if above <= -4.707 else 0.006 if above <= -0.14 else -0.013) if like_below <= 0.027 else 0.014 if
           ahead <= 0.0 else 0.01 if like_below <= 0.106 else -0.006)
        + ((0.002 if below <= -3.298 else -0.03) if begun <= 0.087 else (0.01 if begun <= 0.29 else -0.008) if below <=
           -3.606 else 0.016 if uses <= 2.586 else -0.005)
        + (((-0.015 if uses <= 0.586 else (0.016 if uses <= 0.882 else -0.003) if uses <= 1.732 else 0.014) if uses <=
           3.477 else -0.013) if ahead <= 1.5 else -0.017)
        + ((-0.017 if uses <= 1.894 else -0.011 if above <= -2.732 else 0.011) if like_below <= 0.085 else (0.009 if
           begun <= 0.236 else -0.01) if begun <= 0.485 else 0.007)
        + (((0.008 if wider <= 0.552 else -0.009) if above <= -1.359 else -0.017) if uses <= 1.293 else -0.007 if wider
           <= 0.249 else -0.002 if above <= -4.727 else 0.015)
        + (-0.015 if begun <= 0.098 else 0.01 if ahead <= 0.0 else (0.002 if begun <= 0.36 else -0.018) if uses <= 1.873
           else 0.014 if uses <= 2.586 else -0.008)
        + ((-0.017 if like_above <= 0.261 else 0.004) if uses <= 1.279 else -0.004 if above <= -4.898 else -0.011 if
           wider <= 0.249 else 0.025 if like_above <= 0.121 else 0.002)
        + (-0.015 if uses <= 0.558 else (0.003 if above <= -1.057 else -0.017) if wider <= 0.386 else 0.018 if wider <=
           0.547 else -0.005 if above <= -4.898 else 0.005)
        + (((-0.03 if above <= -4.898 else 0.006 if above <= -0.804 else -0.014) if like_above <= 0.423 else 0.005) if
           like_below <= 0.027 else 0.015 if like_below <= 0.106 else 0.002)
        + (((-0.017 if begun <= 0.087 else -0.01 if wider <= 0.193 else 0.01) if like_above <= 0.0 else -0.018) if
           like_above <= 0.38 else 0.014 if like_above <= 0.92 else 0.0)
        + ((-0.018 if above <= -2.373 else 0.0) if begun <= 0.098 else (0.008 if begun <= 0.388 else -0.01) if wider <=
           0.386 else 0.001 if above <= -4.994 else 0.013)
        + ((-0.014 if like_above <= 0.477 else 0.006) if uses <= 1.293 else 0.012 if begun <= 0.388 else (-0.012 if uses
           <= 2.354 else 0.005) if like_above <= 0.191 else 0.007)
        + (-0.012 if uses <= 0.558 else (0.003 if wider <= 0.52 else -0.007) if above <= -4.898 else -0.009 if wider <=
           0.249 else 0.021 if like_above <= 0.113 else 0.003)
        + (((-0.027 if above <= -4.898 else -0.007) if like_above <= 0.423 else 0.005) if like_below <= 0.065 else
           (0.019 if like_below <= 0.423 else 0.001) if above <= -0.659 else -0.008)
        + ((-0.017 if above <= -4.898 else 0.001) if like_below <= 0.027 else 0.015 if like_below <= 0.106 else (0.005
           if wider <= 0.769 else -0.02) if like_below <= 0.255 else 0.006)
        + ((0.001 if wider <= 0.552 else -0.017) if uses <= 1.293 else (-0.002 if wider <= 0.249 else 0.012 if
           like_above <= 0.92 else -0.001) if uses <= 3.477 else -0.007)
        + (((-0.017 if above <= -2.732 else 0.009) if like_below <= 0.082 else 0.016) if ahead <= 0.0 else -0.016 if
           uses <= 1.761 else 0.011 if uses <= 2.586 else -0.008)
        + (-0.016 if begun <= 0.087 else (0.008 if above <= -4.099 else -0.016) if uses <= 1.293 else -0.003 if above <=
           -4.821 else 0.014 if like_above <= 0.977 else -0.002)
        + ((0.004 if wider <= 0.52 else -0.017) if begun <= 0.098 else 0.014 if begun <= 0.258 else -0.006 if wider <=
           0.376 else -0.002 if above <= -3.271 else 0.008)
        + (((-0.019 if like_above <= 0.423 else 0.01) if like_below <= 0.123 else 0.016) if ahead <= 0.0 else -0.014 if
           uses <= 1.761 else 0.017 if uses <= 2.586 else -0.01)
        + (((0.002 if below <= -1.941 else -0.01) if above <= -4.994 else -0.007 if wider <= 0.249 else 0.018 if wider
           <= 1.156 else 0.0) if ahead <= 1.5 else -0.013)
        + ((-0.018 if above <= -4.707 else 0.002) if like_below <= 0.027 else ((0.015 if below <= -6.313 else -0.002) if
           below <= -1.506 else 0.017) if below <= -0.153 else -0.009)
        + ((0.012 if begun <= 0.373 else -0.01 if uses <= 2.354 else 0.004) if wider <= 0.552 else -0.017 if begun <=
           0.485 else -0.007 if wider <= 0.74 else 0.008)
        + (((-0.018 if uses <= 0.586 else -0.006 if wider <= 0.193 else 0.005) if like_above <= 0.113 else -0.02) if
           like_above <= 0.317 else 0.012 if like_above <= 0.92 else -0.001)
        + (((0.001 if below <= -0.284 else -0.019) if above <= -4.994 else 0.032 if like_above <= 0.0 else -0.015 if
           like_above <= 0.261 else 0.014) if ahead <= 1.5 else -0.025)
        + ((0.009 if below <= -3.298 else -0.036) if begun <= 0.098 else ((0.013 if begun <= 0.282 else -0.006) if above
           <= -4.994 else 0.017) if above <= 0.229 else -0.011)
        + (((-0.021 if like_above <= 0.423 else 0.009) if like_below <= 0.027 else 0.022) if ahead <= 0.0 else -0.023 if
           uses <= 1.761 else 0.017 if uses <= 2.586 else -0.014)
        + ((-0.024 if like_above <= 0.423 else 0.01) if like_below <= 0.027 else 0.019 if ahead <= 0.0 else 0.016 if
           like_below <= 0.106 else 0.0 if like_above <= 0.0 else -0.018)
        + ((0.002 if below <= -3.457 else -0.036) if begun <= 0.134 else (-0.001 if above <= -4.994 else 0.019) if ahead
           <= 0.0 else -0.013 if below <= -3.606 else 0.003)
        + ((-0.03 if above <= -4.821 else -0.022 if wider <= 0.175 else 0.006) if like_below <= 0.065 else 0.018 if
           ahead <= 0.0 else -0.012 if wider <= 0.477 else 0.004)
        + ((0.003 if below <= -3.298 else -0.035) if begun <= 0.098 else -0.021 if wider <= 0.127 else (0.018 if wider
           <= 0.564 else 0.003) if ahead <= 0.0 else -0.005)
        + ((-0.024 if like_above <= 0.423 else 0.008) if like_below <= 0.027 else ((0.018 if wider <= 0.825 else -0.011)
           if begun <= 0.551 else 0.028) if like_below <= 0.423 else 0.001)
        + (((0.014 if uses <= 0.764 else -0.007) if wider <= 0.552 else -0.023) if uses <= 1.293 else -0.008 if wider <=
           0.159 else 0.015 if uses <= 3.442 else -0.004)
        + ((0.009 if below <= -3.224 else -0.036) if begun <= 0.087 else (-0.017 if like_above <= 0.423 else 0.008) if
           like_below <= 0.036 else 0.014 if below <= -0.081 else -0.01)
        + (-0.024 if begun <= 0.134 else -0.015 if wider <= 0.142 else (0.006 if wider <= 0.564 else -0.008) if above <=
           -4.994 else 0.024 if above <= -0.728 else -0.004)
        + ((-0.02 if like_below <= 0.067 else -0.001) if uses <= 1.732 else -0.001 if wider <= 0.352 else 0.028 if uses
           <= 2.106 else -0.007 if below <= -5.548 else 0.014)
        + (((-0.012 if like_below <= 0.051 else 0.019) if ahead <= 0.0 else -0.02) if uses <= 1.732 else 0.001 if below
           <= -3.742 else 0.027 if below <= -1.905 else 0.004)
        + ((-0.018 if like_below <= 0.069 else 0.01 if wider <= 0.577 else -0.007) if uses <= 1.62 else (0.017 if
           like_below <= 0.38 else 0.002) if uses <= 3.442 else -0.004)
        + ((-0.027 if like_above <= 0.423 else 0.006) if like_below <= 0.027 else 0.016 if ahead <= 0.0 else -0.012 if
           wider <= 0.484 else 0.018 if like_above <= 0.087 else -0.009)
        + (((0.013 if uses <= 0.894 else -0.01) if wider <= 0.552 else -0.029 if begun <= 0.485 else -0.004) if uses <=
           1.293 else -0.007 if wider <= 0.159 else 0.008)
        + (((-0.011 if above <= -4.994 else 0.026 if above <= -1.359 else -0.007) if like_above <= 0.087 else -0.023) if
           like_above <= 0.38 else 0.019 if like_above <= 0.92 else 0.0)
        + ((0.006 if below <= -3.298 else -0.027) if begun <= 0.098 else -0.005 if like_below <= 0.027 else (0.017 if
           like_below <= 0.437 else 0.001) if below <= -0.081 else -0.008)
        + ((-0.02 if like_above <= 0.423 else 0.005) if like_below <= 0.027 else 0.017 if like_below <= 0.106 else 0.012
           if ahead <= 0.0 else 0.001 if like_above <= 0.0 else -0.016)
        + (-0.02 if uses <= 0.558 else -0.004 if wider <= 0.386 else (0.0 if below <= -4.59 else 0.022 if like_below <=
           0.563 else -0.001) if wider <= 2.819 else -0.009)
        + ((0.0 if ahead <= 0.0 else -0.017) if uses <= 1.873 else (-0.001 if ahead <= 0.0 else 0.021) if uses <= 2.732
           else -0.008 if begun <= 0.774 else 0.01)
        + ((0.004 if below <= -3.298 else -0.028) if begun <= 0.098 else -0.01 if wider <= 0.151 else 0.015 if
           like_below <= 0.079 else -0.012 if begun <= 0.485 else 0.01)
        + ((0.001 if below <= -3.457 else -0.026) if begun <= 0.106 else ((0.011 if ahead <= 0.0 else -0.011) if below
           <= -3.606 else 0.012) if ahead <= 1.5 else -0.009)
        + ((-0.024 if above <= -4.898 else -0.017 if wider <= 0.249 else 0.012) if like_below <= 0.027 else (0.023 if
           wider <= 1.239 else -0.001) if like_below <= 0.106 else 0.002)
        + ((0.003 if below <= -3.298 else -0.03) if begun <= 0.098 else ((0.006 if ahead <= 0.0 else -0.007) if below <=
           -2.111 else 0.014) if below <= -0.081 else -0.011)
        + ((-0.023 if like_below <= 0.039 else 0.009 if above <= -6.259 else -0.004) if above <= -4.994 else -0.011 if
           wider <= 0.249 else 0.003 if below <= -5.864 else 0.017)
        + ((0.005 if below <= -3.457 else -0.029) if begun <= 0.134 else (0.006 if begun <= 0.657 else -0.017) if
           like_below <= 0.027 else -0.005 if begun <= 0.485 else 0.012)
        + ((-0.026 if above <= -4.898 else -0.016 if wider <= 0.249 else 0.007) if like_below <= 0.027 else (0.018 if
           like_below <= 0.38 else -0.003) if above <= -1.057 else -0.008)
        + ((0.002 if below <= -3.298 else -0.02) if begun <= 0.098 else -0.004 if like_below <= 0.027 else 0.026 if
           like_below <= 0.075 else -0.009 if begun <= 0.485 else 0.007)
        + ((-0.025 if uses <= 1.207 else (-0.008 if below <= -4.972 else 0.015) if uses <= 2.809 else -0.015) if
           like_below <= 0.027 else 0.007 if below <= -0.081 else -0.012)
        + (-0.019 if begun <= 0.098 else -0.007 if wider <= 0.151 else (0.007 if wider <= 0.528 else -0.008) if above <=
           -4.898 else 0.015 if wider <= 1.82 else -0.004)
        + (((-0.028 if like_below <= 0.634 else 0.002) if like_above <= 0.477 else 0.005) if above <= -4.994 else (0.007
           if above <= -0.575 else -0.018) if wider <= 0.386 else 0.014)
        + ((-0.013 if uses <= 0.586 else ((0.012 if below <= -6.274 else -0.006) if below <= -4.59 else 0.012) if below
           <= -0.284 else -0.006) if ahead <= 1.5 else -0.017)
        + ((((-0.018 if wider <= 0.395 else 0.012 if wider <= 0.999 else -0.013) if like_above <= 0.423 else 0.007) if
           like_below <= 0.027 else 0.008) if ahead <= 1.5 else -0.015)
        + ((-0.018 if like_above <= 0.423 else 0.008) if like_below <= 0.027 else ((0.014 if ahead <= 0.0 else -0.009)
           if below <= -3.606 else 0.014) if below <= -0.153 else -0.008)
        + ((-0.019 if like_below <= 0.069 else 0.0) if uses <= 1.293 else (-0.004 if begun <= 0.485 else 0.009) if uses
           <= 3.477 else -0.017 if begun <= 0.745 else 0.008)
        + ((-0.02 if like_below <= 0.069 else 0.007 if ahead <= 0.0 else -0.01) if uses <= 1.293 else 0.008 if uses <=
           3.442 else -0.011 if uses <= 3.909 else 0.007)
        + ((-0.021 if like_below <= 0.036 else (-0.004 if below <= -4.59 else 0.013) if below <= -0.397 else -0.009) if
           above <= -4.994 else -0.011 if wider <= 0.249 else 0.013)
        + (-0.02 if begun <= 0.087 else (0.008 if begun <= 0.302 else -0.01) if like_below <= 0.027 else 0.017 if
           like_below <= 0.106 else -0.009 if begun <= 0.485 else 0.007)
        + ((((-0.016 if begun <= 0.098 else -0.006 if below <= -2.266 else 0.015) if like_above <= 0.113 else -0.027) if
           like_below <= 0.123 else 0.004) if like_above <= 0.423 else 0.008)
        + (-0.011 if uses <= 1.293 else (0.007 if below <= -6.016 else 0.001 if uses <= 2.106 else -0.014) if above <=
           -4.898 else 0.001 if below <= -3.742 else 0.02)
        + ((-0.016 if like_below <= 0.085 else (-0.004 if below <= -3.978 else 0.02 if like_below <= 0.774 else 0.001)
           if below <= -0.284 else -0.011) if like_above <= 0.423 else 0.007)
        + ((-0.013 if like_above <= 0.423 else 0.005) if like_below <= 0.027 else 0.012 if ahead <= 0.0 else 0.015 if
           like_below <= 0.106 else 0.001 if like_above <= 0.0 else -0.014)
        + (-0.01 if begun <= 0.098 else 0.017 if begun <= 0.236 else -0.012 if wider <= 0.127 else -0.003 if like_below
           <= 0.027 else -0.006 if begun <= 0.485 else 0.01)
        + (-0.018 if begun <= 0.087 else (0.009 if uses <= 3.211 else -0.006) if ahead <= 0.0 else -0.012 if below <=
           -3.606 else 0.012 if below <= -0.081 else -0.007)
        + ((-0.021 if like_below <= 0.036 else 0.0) if above <= -4.994 else 0.013 if above <= -1.359 else -0.014 if
           wider <= 0.386 else -0.01 if above <= -0.37 else 0.013)
        + (-0.016 if begun <= 0.087 else (-0.003 if like_below <= 0.123 else 0.017) if ahead <= 0.0 else (0.014 if begun
           <= 0.36 else -0.006) if like_below <= 0.106 else -0.008)
        + ((((-0.014 if like_below <= 0.085 else 0.004) if wider <= 0.373 else 0.014) if wider <= 0.691 else -0.017) if
           uses <= 1.293 else 0.007 if uses <= 3.477 else -0.008)
        + (((-0.01 if wider <= 0.197 else (0.014 if like_below <= 0.423 else -0.002) if wider <= 1.612 else -0.009) if
           like_above <= 0.113 else -0.018) if like_above <= 0.423 else 0.007)
        + ((-0.005 if like_below <= 0.027 else ((0.007 if below <= -2.436 else -0.011) if below <= -1.616 else 0.018) if
           below <= -0.284 else -0.008) if ahead <= 1.5 else -0.015)
    )
