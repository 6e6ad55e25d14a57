repair-record-title = Case record
repair-record-slot-code = Case number
repair-record-none = You have had no case yet, so there is no record. Tell me what happened; for a person, say "human".
repair-record-offer = Shall I send you the whole record to keep?
repair-record-offer-file = Send it to me
    .also = yes please, send, file, as a file, save it
repair-record-offer-enough = No, thanks
    .also = no thank you, no need, enough
