"""`python -m ai_hub_atlas`, the same as the command `ai-hub-atlas`."""

import sys

from ai_hub_atlas.command import main

sys.exit(main())
