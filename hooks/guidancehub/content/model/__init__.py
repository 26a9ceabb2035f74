"""The content model: frozen records, one class for each kind of content file."""
