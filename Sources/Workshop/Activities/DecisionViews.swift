extension Decision {
  public static let form = Form(
    Wording(fr: "Décision", en: "Decision", ar: "القرار"),
    purpose: Wording(
      fr: "Chaque idée a une suite et une réponse. Les personnes les lisent sur le mur et sur leur téléphone.",
      en: "Each idea gets a next step and an answer. People read them on the wall and on their phone."),
    mode: .plenary,
    fields: [
      .wording(
        "by", Wording(fr: "Qui décide", en: "Who decides"),
        help: Wording(fr: "C’est écrit au-dessus des idées.", en: "It is written above the ideas."))
    ])

  public struct View: Encodable {
    let phase = "open"
    let by: Wording?
    let columns: [ColumnID: Board.Column]
    let notes: [NoteID: Board.Card]?
  }

  public struct Own: Encodable {
    /// The ideas that this person wrote.
    let mine: [NoteID: Bool]
  }

  public func view(_ roster: Roster) -> View { View(by: by, columns: board.columns, notes: board.notes) }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    let mine = all.filter { $0.author == person }.map { ($0.id, true) }
    return Own(mine: Dictionary(mine, uniquingKeysWith: { first, _ in first }))
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let unanswered = all.count { reasons[$0.id] == nil }
    let leads = Rights.allows(role, .lead)
    return Wall(
      word: "decision.open", figures: ["notes": all.count, "unanswered": unanswered], shape: .board(board),
      touch: leads
        ? [
          NoteTouch("decide", atLeast: 1, column: true), NoteTouch("answer", atLeast: 1, words: true),
          NoteTouch("forget", atLeast: 1, needs: "remark"),
        ] : [])
  }

  public var outcome: [Shape] { [.board(board)] }

  var board: Board {
    let cards = all.map { note in
      var card = Board.Card(
        column: status(of: note.id).column, rank: note.number, number: note.number, text: note.text, of: note.originals)
      card.remark = reasons[note.id]
      return (note.id, card)
    }
    let columns = Status.allCases.map { status in
      let count = all.count { self.status(of: $0.id) == status }
      return (status.column, Board.Column(rank: status.rank, title: status.title, picture: status.picture, count: count))
    }
    // Where everything is decided, nothing is left to wait.
    let shown = columns.filter { $0.0 != Status.open.column || $0.1.count > 0 || all.isEmpty }
    return Board(
      faceDown: false, columns: Dictionary(uniqueKeysWithValues: shown), groups: nil,
      notes: Dictionary(cards, uniquingKeysWith: { first, _ in first }))
  }
}

extension Decision.Status {
  fileprivate var title: Wording {
    switch self {
    case .open: Wording(fr: "À décider", en: "To decide", ar: "نقرّر لاحقًا")
    case .kept: Wording(fr: "On garde", en: "We keep", ar: "نحتفظ بها")
    case .later: Wording(fr: "Plus tard", en: "Later", ar: "لاحقًا")
    case .refused: Wording(fr: "On ne fait pas", en: "We do not do", ar: "لا نفعلها")
    }
  }

  fileprivate var picture: String? {
    switch self {
    case .open: "ask"
    case .kept: "care"
    case .later: "later"
    case .refused: nil
    }
  }
}
