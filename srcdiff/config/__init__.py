"""Settings: what can be set, and what is in force for a text.

What a setting does is for the stage it is handed to; asking for one on the command line is for `srcdiff.cli`.
"""

from srcdiff.config.force import InForce, settings_for
from srcdiff.config.settings import Settings

__all__ = ["InForce", "Settings", "settings_for"]
