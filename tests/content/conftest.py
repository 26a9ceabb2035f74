"""What tests of this hub's own content share."""

from built import pages as pages  # noqa: PLC0414 (a fixture is found where its name is)
