"""What people edit: places, aliases and exchange rates, with the loaders that read them.

Where each file comes from, and under which licence, is in `SOURCES.md` beside this file.
"""
