"""The one command of an installed atlas, `ai-hub-atlas`: it starts the app or runs the line.

`command` reads its arguments, `own_data` gives whoever starts it a data set of their own. In an
installed copy the app, its pages, its outlines and the shipped data set lie in this folder too.
"""
