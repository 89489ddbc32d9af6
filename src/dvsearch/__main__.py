"""`python -m dvsearch` is the program `dvsearch`."""

from dvsearch.cli import main

if __name__ == "__main__":  # worker processes import this module too
    main()
