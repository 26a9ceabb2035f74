"""Turn the hub into the search's data: records, their filters, its vocabulary, and the index."""
