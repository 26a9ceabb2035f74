"""Turn the hub's YAML content into pages and downloads, knowing nothing of MkDocs."""
