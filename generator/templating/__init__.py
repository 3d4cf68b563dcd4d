"""Templates as Jinja2 reads them, made into functions; knows nothing of what pages show."""
