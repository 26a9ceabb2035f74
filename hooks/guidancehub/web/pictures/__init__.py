"""Pictures drawn from the content as accessible SVG, each with its text alternative."""
