from django.urls import path

from samordna.situation.weighing.views import deciding, running, seats, showing

ALL = "lagesbild/<int:pk>/sammanvagning/"
SEATS = f"{ALL}platser/"
SEAT = f"{SEATS}<int:seat>/"

urlpatterns = [
    path(ALL, showing.show, name="weighing"),
    path(f"{ALL}nu/", showing.now, name="weighing_now"),
    path(f"{ALL}borja/", running.begin, name="workshop_begin"),
    path(f"{ALL}visa/", running.show_result, name="workshop_show"),
    path(f"{ALL}fortsatt/", running.go_on, name="workshop_go_on"),
    path(f"{ALL}avsluta/", running.close, name="workshop_close"),
    path(f"{ALL}anteckning/", running.note, name="workshop_note"),
    path(f"{ALL}lank/", running.hand_out, name="workshop_hand_out"),
    path(f"{ALL}lank/stang/", running.take_in, name="workshop_take_in"),
    path(f"{ALL}prioritera/", deciding.decide, name="priorities"),
    path(SEATS, seats.add, name="seats_add"),
    path(f"{SEATS}lankar/", seats.links, name="seat_links"),
    path(f"{SEAT}lank/", seats.renew, name="seat_renew"),
    path(f"{SEAT}ta-bort/", seats.end, name="seat_end"),
    path(f"{SEAT}aterstall/", seats.give_back, name="seat_give_back"),
]
