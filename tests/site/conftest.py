"""What tests of the built site share."""

from built import pages as pages  # noqa: PLC0414 (a fixture is found where its name is)
