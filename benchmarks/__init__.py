"""How fast Khabar builds, and how much memory it takes, beside other generators and beside doing nothing but writing.

`python -m benchmarks run --size 10000` makes a corpus, builds it with every program and writes `docs/performance.md`.
"""
