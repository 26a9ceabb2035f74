"""Everything that can be taken away: files made from the same records as the pages."""
