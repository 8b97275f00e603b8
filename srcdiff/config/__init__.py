"""Settings: what can be set, the file that sets it, and what is in force for a text.

What a setting does is for the stage it is handed to; asking for one on the command line is for `srcdiff.cli`.
"""

from srcdiff.config.force import COMMAND_LINE, InForce, settings_for
from srcdiff.config.keys import COLORS, KEYS, Key
from srcdiff.config.settings import Settings

__all__ = ["COLORS", "COMMAND_LINE", "KEYS", "InForce", "Key", "Settings", "settings_for"]
