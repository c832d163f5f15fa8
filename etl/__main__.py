"""`python -m etl`."""

import gc
import sys

from etl.cli import main

# What was imported stays: no need to look through it again and again.
gc.freeze()
sys.exit(main())
