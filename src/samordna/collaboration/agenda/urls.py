from django.urls import path

from samordna.collaboration.agenda import views

urlpatterns = [
    path("moten/<int:pk>/dagordning/", views.propose, name="agenda_propose"),
    path("moten/punkter/<int:pk>/flytta/", views.move, name="agenda_item_move"),
]
