"""The script of pages: modules of `docs/assets/js/`, joined into the files that browsers load."""
