"""The app's entry. Each page in `pages/` draws itself."""

from dashboard.navigation import navigate

navigate()
