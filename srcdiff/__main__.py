"""`python -m srcdiff` is the command."""

from srcdiff.cli import main

main()
