// The host of a table: a salaried worker of the centre who helps two to seven people. A host sees what phones see, and the
// counts of one table; acts for the people of that table who have no phone, and for nobody else.

extension Session {
  /// What a host sees besides what everybody sees; no table until one is chosen.
  func host(at table: TableID?, _ facts: LiveFacts) -> JSON {
    guard let table, tables.contains(table) else { return [:] }
    return ["table": .string(table.rawValue), "tables": [table.rawValue: progress(of: roster.people(at: table), facts)]]
  }
}
