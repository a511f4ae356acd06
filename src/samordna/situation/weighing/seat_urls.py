"""The addresses of a seat at a workshop, for whoever has its link, and of the link for everybody in the room."""

from django.urls import path

from samordna.situation.weighing import joining, scoring

app_name = "weigh_in"
urlpatterns = [
    path("svara/vag-in/<slug:slug>/alla/<str:token>/", joining.join, name="join"),
    path("svara/vag-in/<slug:slug>/<str:token>/", scoring.score, name="seat"),
    path("svara/vag-in/<slug:slug>/<str:token>/spara/", scoring.save, name="save"),
    path("svara/vag-in/<slug:slug>/<str:token>/nu/", scoring.now, name="now"),
]
