"""Khabar: a static, multilingual news archive from a folder of news items.

The way of an item, with the module of each step:

    seeds/ --scan--> Source --work.ingest--> Entry -----------> manifest --views--> View --work.paint--> output/
                              parse, extract,   |  plan.affected   ^                   render, write
                              detect, render    +--> PageKey ------+

`build.build` tells the story in one function; `cli` alone talks to people.
"""

__version__ = "0.1.0"
