from django.urls import path

from samordna.collaboration.members import views

MEMBER = "medlemmar/<int:pk>/"
urlpatterns = [
    path("forum/<int:pk>/medlemmar/ny/", views.add, name="member_add"),
    path(f"{MEMBER}andra/", views.edit, name="member_edit"),
    path(f"{MEMBER}ta-bort/", views.remove, name="member_remove"),
    path(f"{MEMBER}lagg-tillbaka/", views.restore, name="member_restore"),
]
