from django.urls import path

from samordna.training.counting import evaluating, heads

SESSION = "tillfalle/<int:pk>/"
urlpatterns = [
    path(f"{SESSION}raknade/", heads.count, name="counts"),
    path(f"{SESSION}omdome/", evaluating.show, name="evaluation"),
    path(f"{SESSION}omdome/lank/", evaluating.hand_out, name="evaluation_hand_out"),
    path(f"{SESSION}omdome/stang/", evaluating.take_in, name="evaluation_take_in"),
]
