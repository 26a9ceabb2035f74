"""What pages and downloads both show: labels, links, tables, citations, prose. Knows no file format."""
