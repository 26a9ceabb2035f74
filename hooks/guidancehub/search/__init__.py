"""Turn the hub into what readers search: records, their facets, the words they know, and the index."""
