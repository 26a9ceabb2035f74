"""The commands, a module for each group of them; ``__main__`` lists them and runs the one that is asked for.

A module has a function ``add``, which adds its commands to the parser, and says in ``run`` what each does.
"""
