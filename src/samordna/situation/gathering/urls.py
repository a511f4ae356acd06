from django.urls import path

from samordna.situation.gathering.views import answers, asking, links, requests, templates, weighing
from samordna.situation.tabs import REQUESTS

ALL = "lagesbild/<int:picture>/bidrag/"
ONE = f"{ALL}<int:pk>/"
QUESTIONS = "lagesbild/fragor/"

urlpatterns = [
    path(QUESTIONS, templates.listed, name="questions"),
    path(f"{QUESTIONS}<slug:contributor>/", templates.edit, name="questions_edit"),
    path(f"{QUESTIONS}<slug:contributor>/standard/", templates.reset, name="questions_reset"),
    path(ALL, requests.listed, name=REQUESTS),
    path(f"{ALL}be-om/", asking.ask, name="request_ask"),
    path(f"{ALL}som-forra/", asking.carry, name="request_carry"),
    path(ONE, answers.show, name="request"),
    path(f"{ONE}redigera/", requests.edit, name="request_edit"),
    path(f"{ONE}ta-bort/", requests.remove, name="request_remove"),
    path(f"{ONE}aterstall/", requests.restore, name="request_restore"),
    path(f"{ONE}skicka-igen/", links.send_again, name="request_again"),
    path(f"{ONE}lank/", links.link, name="request_link"),
    path(f"{ONE}lank/visa/", links.link_made, name="request_link_made"),
    path(f"{ONE}avsluta-lankar/", links.end_links, name="request_links_end"),
    path(f"{ONE}svara/", answers.answer, name="request_answer"),
    path(f"{ONE}svara/spara/", answers.save, name="request_save"),
    path(f"{ONE}dra-tillbaka/", answers.withdraw, name="request_withdraw"),
    path(f"{ONE}vag-in/", weighing.weigh, name="request_weigh"),
]
