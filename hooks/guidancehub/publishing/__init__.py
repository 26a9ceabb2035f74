"""A site that MkDocs builds in a process of its own, put in the place of the last one."""
