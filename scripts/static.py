"""Collects the static files with their hashed names, ready to be served and cached for ever."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")

import django
from django.core.management import call_command

django.setup()
call_command("collectstatic", interactive=False, verbosity=0, clear=True)
