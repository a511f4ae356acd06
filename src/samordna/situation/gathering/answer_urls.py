"""The addresses of a request, for whoever has its link."""

from django.urls import path

from samordna.situation.gathering import answering

app_name = "contributing"
urlpatterns = [
    path("svara/bidrag/<slug:slug>/<str:token>/", answering.answer, name="answer"),
    path("svara/bidrag/<slug:slug>/<str:token>/spara/", answering.save, name="save"),
    path("svara/bidrag/<slug:slug>/<str:token>/dra-tillbaka/", answering.withdraw, name="withdraw"),
]
