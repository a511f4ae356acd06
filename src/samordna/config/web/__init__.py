"""What granian serves: Django behind a gate that no slow or greedy client gets past (ADR 19).

Heads, bodies and answers are waited for in the event loop, which holds thousands of them. A thread begins when all of a request
is there and is free when the answer is made: who sends or reads a byte a second costs a connection and no thread.
"""

from samordna.config.wsgi import application as django

# isort: split
from django.urls import reverse

from samordna.config.web.gate import Gate

application = Gate(django, sign_in=reverse("account_login"))
