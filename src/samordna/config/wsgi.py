"""The WSGI application that granian serves."""

import gc
import os
from multiprocessing import parent_process
from signal import SIGKILL

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from samordna.config.database.privileges import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
if "SAMORDNA_SUPERVISED" in os.environ:
    server = parent_process()
    if server and server.pid:
        die_with_parent(
            SIGKILL, parent=server.pid
        )  # a worker whose server was killed must not go on answering

gc.disable()  # what is made while the program is loaded stays: to look through it took a tenth of the start
application = get_wsgi_application()

_ = get_resolver().url_patterns  # every page is loaded, and not by the first who asks
gc.collect()
gc.freeze()  # what the program consists of is never looked through for something to throw away: it took 0.1 s at a time
gc.enable()
gc.set_threshold(5_000, 5, 10)  # nor is what one page makes, over and over while it is made
