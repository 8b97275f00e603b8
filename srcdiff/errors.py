"""What can go wrong, each with a message that says what is wrong and how to mend it.

Only named errors belong here. They carry a message and nothing else; `srcdiff.cli` alone turns one into an exit code.
"""


class SrcdiffError(Exception):
    """The comparison could not be made; the message is one line for a person."""


class ReadError(SrcdiffError):
    """A document could not be read: missing, not a file, not text, empty."""


class UsageError(SrcdiffError):
    """What was asked for makes no sense: a bad date, standard input named twice."""


class ConfigError(SrcdiffError):
    """The configuration cannot be read, or says what makes no sense."""


class ModelError(SrcdiffError):
    """A model's files are missing, damaged or cannot be loaded."""


class ReviewError(SrcdiffError):
    """Waivers or review marks could not be read or kept."""
