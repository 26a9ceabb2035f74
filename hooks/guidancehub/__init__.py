"""Turn the hub's YAML content into pages and downloads, knowing nothing of MkDocs.

1. ``content`` reads the files in content/ into one checked ``Hub``, or raises every problem at once.
2. ``views`` makes what pages and downloads both show: links, tables, citations.
3. ``web`` renders the pages; ``downloads`` makes the files to take away.
4. ``search`` lists what can be found, and makes the index of it.
5. ``build`` calls 1 to 4 and returns a ``Site``, all of it in memory.
6. ``write`` puts a ``Site`` into a folder, ``publish`` replaces the last one with it, and ``preview`` makes
   single files for a browser. ``__main__`` is the command line. ``mkdocs_hooks``, outside the package, gives
   the pages to MkDocs.
"""
