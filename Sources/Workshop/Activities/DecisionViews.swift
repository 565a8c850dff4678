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
    let mine = all.filter { $0.isBy(person) }.map { ($0.id, true) }
    return Own(mine: Dictionary(mine, uniquingKeysWith: { first, _ in first }))
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let unanswered = all.count { reasons[$0.id] == nil }
    let leads = Rights.allows(role, .lead)
    let answer = TeamEntry("decision.left", ["answerLeft": [:]], [("reason", .text(letters: Limits.reason.scalars))])
    return Wall(
      word: "decision.open", figures: ["notes": all.count, "unanswered": unanswered],
      shape: .board(leads ? board : boardForWall),
      touch: leads
        ? [
          NoteTouch("decide", atLeast: 1, column: true), NoteTouch("answer", atLeast: 1, words: true),
          NoteTouch("forget", atLeast: 1, needs: "remark"),
        ] : [], entry: leads && !leftUnanswered.isEmpty ? [answer] : [])
  }

  /// A hundred ideas left on the way would hide the few that are talked about: the wall says how many they are, the phones have them.
  private var boardForWall: Board {
    var board = board
    board.notes = board.notes?.filter { $0.value.column != Status.left.column }
    return board
  }

  public var outcome: [Shape] { [.board(board)] }

  var board: Board {
    let cards = all.map { note in
      var card = Board.Card(note, in: status(of: note).column)
      card.remark = reasons[note.id]
      return (note.id, card)
    }
    let columns = Status.allCases.map { status in
      let count = all.count { self.status(of: $0) == status }
      return (status.column, Board.Column(rank: status.rank, title: status.title, picture: status.picture, count: count))
    }
    // Where everything is decided, nothing is left to wait.
    let shown = columns.filter { column, about in
      (column != Status.open.column || all.isEmpty) && column != Status.left.column || about.count > 0
    }
    return Board(
      faceDown: false, columns: Dictionary(uniqueKeysWithValues: shown), groups: nil,
      notes: Dictionary(cards, uniquingKeysWith: { first, _ in first }))
  }
}

extension Decision.Status {
  fileprivate var title: Wording {
    switch self {
    case .open: Wording(fr: "À décider", en: "To decide", ar: "لم نقرّر بعد")
    case .kept: Wording(fr: "On garde", en: "We keep", ar: "نحتفظ بها")
    case .later: Wording(fr: "Plus tard", en: "Later", ar: "لاحقًا")
    case .refused: Wording(fr: "On ne fait pas", en: "We do not do", ar: "لا نفعلها")
    case .left: Wording(fr: "Pas gardées cette fois", en: "Not kept this time", ar: "لم نحتفظ بها هذه المرّة")
    }
  }

  fileprivate var picture: String? {
    switch self {
    case .open: "ask"
    case .kept: "care"
    case .later: "later"
    case .refused, .left: nil
    }
  }
}
