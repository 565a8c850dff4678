extension SmartVote {
  /// What every phone sees.
  public struct View: Encodable {
    struct VoterGroup: Encodable {
      let rank: Int
      let title: Wording
    }
    let phase: String
    let round: Int
    let dots: Int
    let cap: Int
    let none: Bool
    let ownIdeas: Bool
    let tallies: Rules.Tallies
    let voted: Int
    let items: [NoteID: Item]
    let groups: [GroupID: VoterGroup]?
    let result: Result?
  }

  struct Result: Encodable {
    struct Line: Encodable {
      let place: Int
      let tied: Bool
      let kept: Bool
      let dots: Int
      /// Absent where nobody knows: when hands or papers were counted too.
      let people: Int?
    }
    struct Part: Encodable {
      let voters: Int
      let items: [NoteID: Ranking.Share]
    }
    let voters: Int
    let blank: Int
    let items: [NoteID: Line]
    let groups: [GroupID: Part]?
    let groupsWithheld: Bool?
    let channels: [String: Ranking.Channel]?
    let channelsWithheld: Bool?
  }

  /// What only this person sees: the own ballot of the current round.
  public struct Own: Encodable {
    let version: Int
    let dots: [NoteID: Int]
    let none: Bool
    let group: GroupID?
    let order: [NoteID: Int]
    let mine: [NoteID: Bool]
  }

  /// The round that runs, or the one that would open now.
  private var shownRound: Round { round ?? Round(number: 1, seed: 0, items: given, rules: rules) }

  /// What the phones are told. A result that the wall reveals place by place is not on them before its end.
  private var phaseOnPhones: String {
    guard let round else { return "ready" }
    return switch round.phase {
    case .open: round.rules.hands == true ? "hands" : "open"
    case .stopped, .differed: "stopped"
    case .closed: round.isFullyShown ? "shown" : "closed"
    }
  }

  public func view(_ roster: Roster) -> View {
    let round = shownRound
    let groups = round.rules.groups.enumerated().map {
      ($0.element.id, View.VoterGroup(rank: $0.offset + 1, title: $0.element.title))
    }
    return View(
      phase: phaseOnPhones, round: round.number, dots: round.rules.dots, cap: round.rules.cap, none: round.rules.none,
      ownIdeas: round.rules.ownIdeas, tallies: round.rules.tallies, voted: round.voted, items: round.listed,
      groups: groups.isEmpty ? nil : Dictionary(groups, uniquingKeysWith: { first, _ in first }),
      result: round.isFullyShown || round.isLive ? round.result : nil)
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    let round = shownRound
    let ballot = round.ballots[person]
    let mine = round.rules.ownIdeas ? [] : round.items.filter { $0.author == person }
    return Own(
      version: ballot?.version ?? 0, dots: ballot?.dots ?? [:], none: ballot?.none ?? false, group: ballot?.group,
      order: round.order(for: person), mine: Dictionary(mine.map { ($0.id, true) }, uniquingKeysWith: { first, _ in first }))
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let round = shownRound
    let leads = Rights.allows(role, .lead)
    let turnout = Shape.turnout(Turnout(done: round.voted, people: max(roster.count, round.voted)))
    let running = round.isLive ? Shape.ranking(round.ranking(showing: round.items.count)) : turnout
    let asked = ["dots": round.rules.dots, "cap": round.rules.cap, "voted": round.voted]
    let moves = leads ? self.moves : []
    let entry = leads ? self.entry : []
    guard self.round != nil else {
      let figures = ["dots": round.rules.dots, "cap": round.rules.cap, "items": round.items.count]
      return Wall(word: "smartvote.ready", figures: figures, shape: .list(ItemList(items: round.listed)), moves: moves)
    }
    switch round.phase {
    case .open where round.rules.hands == true:
      // The room needs to see what it raises hands for.
      let list = Shape.list(ItemList(items: round.listed))
      return Wall(word: "smartvote.hands", figures: asked, shape: list, moves: moves, entry: entry)
    case .open: return Wall(word: "smartvote.open", figures: asked, shape: running, moves: moves, entry: entry)
    case .stopped:
      let figures = [
        "voted": round.voted, "seconds": Limits.reopenMilliseconds / 1_000, "until": wakeAt?.milliseconds ?? 0,
      ]
      return Wall(word: "smartvote.stopped", figures: figures, shape: running, moves: moves, entry: entry)
    case .differed: return Wall(word: "smartvote.differed", figures: ["voted": round.voted], shape: turnout, moves: moves)
    case .closed:
      let figures = ["voters": round.together.voters, "blank": round.together.blank]
      // How many found no idea good is part of the result: not before the first place is shown, but to the lead.
      guard leads || round.shownLines > 0 else {
        return Wall(word: "smartvote.closed", figures: ["voters": round.together.voters], shape: turnout)
      }
      let ranking = round.ranking(showing: leads ? round.items.count : round.shownLines)
      return Wall(
        word: round.shownLines > 0 ? "smartvote.shown" : "smartvote.closed", figures: figures, shape: .ranking(ranking),
        moves: moves)
    }
  }

  /// The lead's commands of the moment.
  private var moves: [Move] {
    guard let round else { return given.count < 2 ? [] : [Move("smartvote.open", ["open": [:]], main: true)] }
    switch round.phase {
    case .open: return [Move("smartvote.stop", ["stop": [:]], careful: true, main: true)]
    case .stopped:
      return [
        Move("smartvote.close", ["close": [:]], careful: true, main: true), Move("smartvote.reopen", ["reopen": [:]]),
      ]
    case .differed: return [Move("smartvote.recount", ["close": [:]], careful: true, main: true)]
    case .closed:
      if round.isFullyShown {
        return canRunOff ? [Move("smartvote.runOff", ["runOff": [:]], careful: true, main: round.number == 1)] : []
      }
      let next = round.standing.lines(showing: round.shownLines + 1)
      let all = Move("smartvote.showAll", ["show": ["places": .integer(round.items.count)]], careful: true)
      return [Move("smartvote.showNext", ["show": ["places": .integer(next)]], careful: true, main: true), all]
    }
  }

  /// Every round, the ones before a run-off too; of a round that still runs, only how many have voted.
  public var outcome: [Shape] {
    guard !rounds.isEmpty else { return [.list(ItemList(items: shownRound.listed))] }
    return rounds.map { round in
      if round.totals == nil { return .turnout(Turnout(done: round.voted, people: round.voted)) }
      var ranking = round.ranking(showing: round.items.count)
      ranking.hiddenPlaces = 0
      return .ranking(ranking)
    }
  }

  /// Before the close all ideas; then those that the vote keeps, a tie that nobody has decided yet included. When nobody
  /// gave a gommette, nothing was chosen and all go on.
  public var notes: [Note] {
    guard let round else { return given }
    let before = rounds.dropLast().flatMap { $0.standing.lines.filter(\.kept) }.map(\.note)
    guard round.totals != nil else { return before + round.items }
    let standing = round.standing
    let kept = before + standing.lines.filter(\.kept).map(\.note) + standing.undecided.map(\.note)
    return kept.isEmpty ? round.items : kept
  }
}

extension SmartVote.Round {
  var listed: [NoteID: Item] { Dictionary(items.map { ($0.id, Item($0)) }, uniquingKeysWith: { first, _ in first }) }
  /// Totals that show while people vote; by group they never do, for each step would be one person's ballot.
  var isLive: Bool { rules.tallies == .live && phase != .differed }

  private func shares(of count: SmartVote.Count) -> [NoteID: Ranking.Share] {
    let lines = SmartVote.Standing(items, count.items, keep: 0, tie: .together).lines
    let shares = lines.map {
      ($0.note.id, Ranking.Share(place: $0.place, tied: $0.tied, dots: $0.score.dots, people: $0.score.people))
    }
    return Dictionary(shares, uniquingKeysWith: { first, _ in first })
  }

  var result: SmartVote.Result {
    let count = together
    let lines = standing.lines.map {
      let line = SmartVote.Result.Line(
        place: $0.place, tied: $0.tied, kept: $0.kept, dots: $0.score.dots, people: knowsPeople ? $0.score.people : nil)
      return ($0.note.id, line)
    }
    return SmartVote.Result(
      voters: count.voters, blank: count.blank, items: Dictionary(lines, uniquingKeysWith: { first, _ in first }),
      groups: totals?.groups?.mapValues { SmartVote.Result.Part(voters: $0.voters, items: shares(of: $0)) },
      groupsWithheld: totals?.groupsWithheld, channels: channels(of: Set(items.map(\.id))),
      channelsWithheld: totals?.channelsWithheld)
  }

  /// The result with so many of its last lines. `hiddenPlaces` says what the room has not seen yet, to the lead too.
  func ranking(showing count: Int) -> Ranking {
    let lines = standing.lines
    let seen = lines.suffix(count).map {
      let line = Ranking.Line(
        number: $0.note.number, text: $0.note.text, tint: $0.note.tint, place: $0.place, tied: $0.tied, kept: $0.kept,
        dots: $0.score.dots, people: knowsPeople ? $0.score.people : nil)
      return ($0.note.id, line)
    }
    let items = Dictionary(seen, uniquingKeysWith: { first, _ in first })
    let parts = rules.groups.enumerated().compactMap { rank, group -> (GroupID, Ranking.Part)? in
      guard let part = totals?.groups?[group.id] else { return nil }
      let shares = shares(of: part).filter { items[$0.key] != nil }
      return (group.id, Ranking.Part(rank: rank + 1, title: group.title, voters: part.voters, items: shares))
    }
    let whole = together
    return Ranking(
      voters: whole.voters, blank: whole.blank, hiddenPlaces: isLive ? 0 : lines.count - shownLines, items: items,
      groups: totals?.groups == nil ? nil : Dictionary(parts, uniquingKeysWith: { first, _ in first }),
      groupsWithheld: totals?.groupsWithheld, channels: channels(of: Set(items.keys)),
      channelsWithheld: totals?.channelsWithheld)
  }
}
