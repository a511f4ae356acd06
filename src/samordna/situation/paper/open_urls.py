"""Decided pictures for everybody: their addresses come before those of the pictures that are worked on."""

from django.urls import path

from samordna.situation.paper import public

app_name = "open_pictures"
PICTURES = "<slug:municipality>/lagesbild/oppen/"

urlpatterns = [
    path(PICTURES, public.listed, name="list"),
    path(f"{PICTURES}<int:pk>/", public.show, name="show"),
    path(f"{PICTURES}<int:pk>/pdf/", public.download, name="pdf"),
]
