"""What every test shares: how hard the property tests try."""

import os

from hypothesis import settings

# The machines that run the tests differ in speed, so no example fails for being slow; and what is
# checked before a change lands must not depend on the luck of one run.
settings.register_profile("local", deadline=None, max_examples=100)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
