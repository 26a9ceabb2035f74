"""Show the hub as it is saved now, in a browser: what was saved is read, and what is asked for is made.

Knows WSGI (PEP 3333), and nothing of MkDocs.
"""
