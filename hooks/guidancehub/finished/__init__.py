"""The finished site as a folder of files, which is checked and listed before it is put in its place.

Reads what was written to the disk, and takes nothing on trust from those who wrote it.
"""
